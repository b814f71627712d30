package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of statement of one version of the standard.
 *
 * @param type its statementType, from 0.4 on its recordType
 */
record StatementKind(BodsVersion version, String type) {

  static List<StatementKind> all() {
    return Arrays.stream(BodsVersion.values()).flatMap(StatementKind::of).toList();
  }

  static Stream<StatementKind> of(BodsVersion version) {
    List<String> types =
        switch (version) {
          case V0_1, V0_2 ->
              List.of("entityStatement", "personStatement", "ownershipOrControlStatement");
          case V0_4 -> List.of("entity", "person", "relationship");
        };
    return types.stream().map(type -> new StatementKind(version, type));
  }

  /** The key whose value is the type. */
  String typeKey() {
    return version == BodsVersion.V0_4 ? "recordType" : "statementType";
  }

  @Override
  public String toString() {
    return version.label() + " " + type;
  }
}
