package io.registerexporter.pipeline;

import io.registerexporter.bods.Bods01Writer;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.bods01.Bods01Mapping;
import java.io.Serializable;
import java.util.Map;

/**
 * What one version of the standard brings to an export: its mapping, its writer, and the size of
 * its statements.
 *
 * @param version the version
 * @param baseUrl address of the register, without a slash at its end
 */
record VersionRules(BodsVersion version, String baseUrl) implements Serializable {

  /**
   * Compressed bytes that a statement takes, measured on the synthetic register and rounded down,
   * so that parts come out larger than asked for rather than smaller.
   */
  private static final Map<StatementType, Integer> BYTES_0_1 =
      Map.of(
          StatementType.ENTITY, 80,
          StatementType.PERSON, 85,
          StatementType.OWNERSHIP_OR_CONTROL, 55);

  RegisterMapping mapping() {
    return switch (version) {
      case V0_1 -> new Bods01Mapping(baseUrl);
      case V0_2, V0_4 -> throw new IllegalArgumentException(version.label());
    };
  }

  StatementWriter writer() {
    return switch (version) {
      case V0_1 -> new Bods01Writer();
      case V0_2, V0_4 -> throw new IllegalArgumentException(version.label());
    };
  }

  Map<StatementType, Integer> bytesPerStatement() {
    return switch (version) {
      case V0_1, V0_2, V0_4 -> BYTES_0_1;
    };
  }
}
