package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.InterestType.Code;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyInterestType_hasACodeIn04OrOneThatComesNear(Code type) {
    Codes codes = Codes.of(BodsVersion.V0_4);
    assertThat(codes.interestType(type).isPresent())
        .isNotEqualTo(codes.nearestInterestType(type).isPresent());
    for (BodsVersion older : new BodsVersion[] {BodsVersion.V0_1, BodsVersion.V0_2}) {
      assertThat(Codes.of(older).nearestInterestType(type)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void codeOfEveryVersion_isReadAsItsType(Code type) {
    for (BodsVersion version : BodsVersion.values()) {
      Codes.of(version)
          .interestType(type)
          .ifPresent(code -> assertThat(Codes.interestTypeOf(code)).contains(type));
    }
  }

  @Test
  void codesThatOnly04Has_areTen() {
    assertThat(Arrays.stream(Code.values()))
        .filteredOn(type -> Codes.of(BodsVersion.V0_2).interestType(type).isEmpty())
        .hasSize(10)
        .allMatch(type -> Codes.of(BodsVersion.V0_4).interestType(type).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " shareholding", "VotingRights", "Trustee", "voting_rights", "SETTLOR"})
  void otherText_isNoInterestType(String text) {
    assertThat(Codes.interestTypeOf(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Unspecified.Reason.class)
  void reasonOfAnyVersionInAnyCase_isRead(Unspecified.Reason reason) {
    for (BodsVersion version : new BodsVersion[] {BodsVersion.V0_2, BodsVersion.V0_4}) {
      String code = Codes.of(version).reason(reason);
      assertThat(Codes.reasonOf(code)).contains(reason);
      assertThat(Codes.reasonOf(code.toUpperCase(Locale.ROOT))).contains(reason);
    }
    assertThat(Codes.reasonOf(" unknown")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = BodsVersion.class,
      names = {"V0_2", "V0_4"})
  void constants_haveCodesOfTheirOwn(BodsVersion version) {
    Codes codes = Codes.of(version);
    assertDifferent(Unspecified.Reason.values(), reason -> Optional.of(codes.reason(reason)));
    assertDifferent(Code.values(), codes::interestType);
    if (version == BodsVersion.V0_4) {
      assertDifferent(EntityKind.Type.values(), type -> Optional.of(codes.entityType(type)));
      assertDifferent(
          EntityKind.Subtype.values(), subtype -> Optional.of(codes.entitySubtype(subtype)));
    }
  }

  private static <T> void assertDifferent(T[] constants, Function<T, Optional<String>> code) {
    Set<String> codes = new TreeSet<>();
    for (T constant : constants) {
      code.apply(constant).ifPresent(text -> assertThat(codes.add(text)).as(text).isTrue());
    }
    assertThat(codes).isNotEmpty();
  }
}
