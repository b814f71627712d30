package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.EntityType;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordIdsTest {

  private static final RecordIds IDS = new RecordIds("ns");

  @ParameterizedTest
  @CsvSource({
    "LEGAL_ENTITY, ns-entity-5b55e2a0e4ebf34044a00002",
    "UNKNOWN, ns-entity-5b55e2a0e4ebf34044a00002",
    "NATURAL_PERSON, ns-person-5b55e2a0e4ebf34044a00002"
  })
  void entity_isNamedByItsKindAndId(EntityType type, String record) {
    assertThat(IDS.entity("5b55e2a0e4ebf34044a00002", type)).isEqualTo(record);
  }

  @Test
  void unknownPerson_isNamedByItsCompanyAndItsStatement() {
    assertThat(IDS.unknownPerson("5b55e2a0e4ebf34044c00001", "{\"identifier\":1}"))
        .isEqualTo("ns-person-5b55e2a0e4ebf34044c00001-statement-ba1dd3e8de6cd0e9308fc9235ada8eaf");
  }

  @Test
  void relationship_isNamedByItsIdAndItsEnds() {
    assertThat(IDS.relationship("{\"a\":\"é\"}", "ns-entity-1", Optional.of("ns-person-2")))
        .isEqualTo(
            "ns-relationship-"
                + DigestUtils.sha256Hex(
                        "{\"id\":{\"a\":\"é\"},\"subject\":\"ns-entity-1\","
                            + "\"interestedParty\":\"ns-person-2\"}")
                    .substring(0, 32));
  }

  @Test
  void relationshipWithNobody_hasNullForItsParty() {
    assertThat(
            new RecordIds("openownership-register")
                .relationship(
                    StatementIds.ofUnknownOwner("5b55e2a0e4ebf34044b00001"),
                    "openownership-register-entity-5b55e2a0e4ebf34044b00001",
                    Optional.empty()))
        .isEqualTo("openownership-register-relationship-5c41f4172e2fc40d84060391c9e9b139");
  }
}
