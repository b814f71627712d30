package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.decisions.Selection;
import io.registerexporter.pipeline.gates.Documents;
import io.registerexporter.pipeline.gates.Gates;
import io.registerexporter.pipeline.gates.PreviousStatements;
import io.registerexporter.pipeline.gates.Verdict;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads an export that is written past all gates that look at counts. */
final class PublicationGates {

  private static final Logger LOG = LoggerFactory.getLogger(PublicationGates.class);

  private final ExportConfig.Gates limits;
  private final Gates gates;
  private final Store store;

  PublicationGates(ExportConfig.Gates limits, Store store) {
    this.limits = limits;
    this.gates = new Gates(limits);
    this.store = store;
  }

  /**
   * Looks at all gates.
   *
   * @param documents what was counted in each selection
   * @throws RefusedException if any refuses, with all that do
   */
  void pass(List<Volume> volumes, Inventory inventory, Map<Selection, List<Documents>> documents) {
    limits
        .byName()
        .forEach(
            (gate, value) -> {
              if (value.equals(ExportConfig.Gates.OFF)) {
                LOG.warn("the gate {} is switched off", gate);
              }
            });
    Map<Verdict, List<String>> versions = new LinkedHashMap<>();
    for (Volume volume : volumes) {
      BodsVersion version = volume.rules().version();
      List<Verdict> verdicts = new ArrayList<>();
      verdicts.addAll(gates.documents(documents.get(volume.rules().selection())));
      verdicts.addAll(
          gates.statements(
              ManifestBuilder.statements(inventory.files(VersionParts.statements(version))),
              before(volume)));
      // What is the same in several versions is said once.
      verdicts.forEach(
          verdict ->
              versions.computeIfAbsent(verdict, v -> new ArrayList<>()).add(version.label()));
    }
    judge(versions);
  }

  private static void judge(Map<Verdict, List<String>> versions) {
    List<String> refusals = new ArrayList<>();
    Set<String> refusing = new LinkedHashSet<>();
    versions.forEach(
        (verdict, of) -> {
          String text =
              verdict.gate() + ": " + verdict.text() + " (BODS " + String.join(", ", of) + ")";
          if (verdict.refused()) {
            refusals.add(text);
            refusing.add(verdict.gate());
          } else {
            LOG.info("gate {}", text);
          }
        });
    if (!refusals.isEmpty()) {
      throw new RefusedException(
          "nothing is published, for gates refuse it. "
              + String.join("; ", refusals)
              + ". Look at the private findings, and whether this is the right source. "
              + way(refusing));
    }
  }

  private Optional<PreviousStatements> before(Volume volume) {
    return limits.fewer().isEmpty()
        ? Optional.empty()
        : new PreviousExport(store, volume.layout()).statements(volume.rules().version());
  }

  /**
   * How an export is published all the same.
   *
   * @param refusing names of gates
   */
  static String way(Set<String> refusing) {
    return "What was written stays where it is: run again with --resume"
        + refusing.stream().map(gate -> " --gate " + gate + "=off").collect(Collectors.joining())
        + " if that is right, or with another limit.";
  }
}
