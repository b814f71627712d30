package io.registerexporter.pipeline;

import io.registerexporter.bods.Bods01Writer;
import io.registerexporter.bods.Bods02Writer;
import io.registerexporter.bods.Bods04Writer;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.decisions.Selection;
import java.io.Serializable;
import java.util.Map;

/**
 * What one version of the standard brings to an export: which documents it has statements about,
 * how they are written, and the size that they have.
 *
 * @param version the version
 * @param terms what its statements say of their publication
 */
record VersionRules(BodsVersion version, PublicationTerms terms) implements Serializable {

  private static Map<StatementType, Integer> bytes(int entity, int person, int ownership) {
    return Map.of(
        StatementType.ENTITY, entity,
        StatementType.PERSON, person,
        StatementType.OWNERSHIP_OR_CONTROL, ownership);
  }

  Selection selection() {
    return Selection.of(version);
  }

  StatementWriter writer() {
    return switch (version) {
      case V0_1 -> new Bods01Writer();
      case V0_2 -> new Bods02Writer(terms.details());
      case V0_4 -> new Bods04Writer(terms.details(), terms.namespace());
    };
  }

  /**
   * Compressed bytes that a statement takes, measured on the synthetic register and rounded down,
   * so that parts come out larger than asked for rather than smaller.
   */
  Map<StatementType, Integer> bytesPerStatement() {
    return switch (version) {
      case V0_1 -> bytes(80, 85, 55);
      case V0_2 -> bytes(90, 90, 65);
      case V0_4 -> bytes(125, 125, 95);
    };
  }
}
