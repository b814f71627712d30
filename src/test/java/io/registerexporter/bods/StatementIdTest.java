package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementIdTest {

  private static final String PREFIX = "openownership-register-";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"~~, ef46db3751d8e999", "a, d24ec4f1a98c6e5b"})
  void hash_isXxh64OfSeedZero(String text, String hex) {
    assertThat(Long.toHexString(StatementId.ofHashed(text).hash())).isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "openownership-register/entity/5b55e2a0e4ebf34044a00002/2018-07-23 14:11:29 UTC"
            + " | 16416891616788742165",
        "openownership-register/entity/5b55e2a0e4ebf34044a00003/2018-07-23 14:11:30 UTC"
            + " | 6078926150451800589",
        "{\"id\":{\"identifier\":2},\"updated_at\":\"2018-07-23T14:11:32.000Z\","
            + "\"source_id\":\"openownership-register-6078926150451800589\","
            + "\"target_id\":\"openownership-register-16416891616788742165\"}"
            + " | 10724054112959877895",
        "openownership-register/entity/5b55e2a0e4ebf34044b00001/2018-07-23 15:00:00 UTC"
            + " | 808672183442138300",
        "{\"id\":{\"document_id\":\"OpenOwnership Register\","
            + "\"identifier\":\"5b55e2a0e4ebf34044b00001-unknown-relationship\"},"
            + "\"updated_at\":null,\"source_id\":null,"
            + "\"target_id\":\"openownership-register-808672183442138300\"}"
            + " | 15759588461923059996",
        "openownership-register/entity/5b55e2a0e4ebf34044c00001-statement-"
            + "ba1dd3e8de6cd0e9308fc9235ada8eaf9cce0dd2f6aa259b7e04641d917e878f"
            + "/2018-07-23 15:30:01 UTC | 6338692536003207924",
        "{\"id\":{\"document_id\":\"OpenOwnership Register\",\"statement_id\":{\"identifier\":1}},"
            + "\"updated_at\":null,\"source_id\":\"openownership-register-6338692536003207924\","
            + "\"target_id\":\"openownership-register-15333819219726192349\"}"
            + " | 16633504108724061483",
        "{\"id\":{\"submission_id\":{\"$oid\":\"626f4493e45ba24044bde7cf\"},"
            + "\"relationship_id\":{\"$oid\":\"5b334d04e45ba24044be06be\"}},"
            + "\"updated_at\":\"2018-07-12T12:02:47.074Z\","
            + "\"source_id\":\"openownership-register-15784851346331014967\","
            + "\"target_id\":\"openownership-register-8223046792546431895\"}"
            + " | 12442765927633912499"
      })
  void workedExample_hasItsId(String hashed, String decimal) {
    assertThat(StatementId.ofHashed(hashed).text()).isEqualTo(PREFIX + decimal);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1})
  void anyHash_isPrintedUnsignedAndReadBack(long hash) {
    StatementId id = StatementId.ofHash(hash);
    assertThat(id.text()).isEqualTo(PREFIX + Long.toUnsignedString(hash));
    assertThat(StatementId.parse(id.text())).isEqualTo(id);
  }

  @Test
  void greatestHash_isUnsigned() {
    assertThat(StatementId.ofHash(-1).text()).isEqualTo(PREFIX + "18446744073709551615");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "openownership-register",
        PREFIX,
        PREFIX + "x",
        PREFIX + "-1",
        PREFIX + "+1",
        PREFIX + "01",
        PREFIX + " 1",
        PREFIX + "1 ",
        PREFIX + "1.0",
        PREFIX + "٣",
        PREFIX + "18446744073709551616",
        "OpenOwnership-register-1",
        " openownership-register-1"
      })
  void textThatIsNoPrintedId_isRefused(String text) {
    assertThatThrownBy(() -> StatementId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
