package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A few statements that break rules which only a whole export can break.
 *
 * @param name what is special about it
 * @param statements in the order of the export
 * @param broken the rules that are broken, and how often
 */
record BrokenExport(
    String name, BodsVersion version, List<HandmadeStatement> statements, Map<Rule, Long> broken) {

  static Stream<BrokenExport> all() {
    return Stream.of(
            BrokenReferences.inBoth(BodsVersion.V0_2),
            BrokenReferences.inBoth(BodsVersion.V0_4),
            BrokenReferences.in02(),
            BrokenReferences.in04(),
            BrokenRecords.roles(),
            BrokenRecords.components(),
            BrokenRecords.series())
        .flatMap(exports -> exports);
  }

  @Override
  public String toString() {
    return version.label() + " " + name;
  }
}
