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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads an export that is written past all gates that look at counts. */
final class PublicationGates {

  private static final Logger LOG = LoggerFactory.getLogger(PublicationGates.class);

  private final ExportConfig.Gates limits;
  private final Gates gates;
  private final Store store;

  /** What a gate said, and which versions of the standard it spoke of. */
  private record Said(String versions, Verdict verdict) {

    @Override
    public String toString() {
      return verdict.gate() + ": " + verdict.text() + " (BODS " + versions + ")";
    }
  }

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
    List<Said> said = new ArrayList<>();
    documents.forEach(
        (selection, of) ->
            gates
                .documents(of)
                .forEach(verdict -> said.add(new Said(versions(volumes, selection), verdict))));
    for (Volume volume : volumes) {
      BodsVersion version = volume.rules().version();
      gates
          .statements(
              ManifestBuilder.statements(inventory.files(VersionParts.statements(version))),
              before(volume))
          .forEach(verdict -> said.add(new Said(version.label(), verdict)));
    }
    said.stream().filter(of -> !of.verdict().refused()).forEach(of -> LOG.info("gate {}", of));
    refuse(said.stream().filter(of -> of.verdict().refused()).toList());
  }

  private Optional<PreviousStatements> before(Volume volume) {
    return limits.fewer().isEmpty()
        ? Optional.empty()
        : new PreviousExport(store, volume.layout()).statements(volume.rules().version());
  }

  private static String versions(List<Volume> volumes, Selection selection) {
    return volumes.stream()
        .filter(volume -> volume.rules().selection() == selection)
        .map(volume -> volume.rules().version().label())
        .collect(Collectors.joining(", "));
  }

  private static void refuse(List<Said> refusals) {
    if (!refusals.isEmpty()) {
      throw new RefusedException(
          "nothing is published, for gates refuse it. "
              + refusals.stream().map(Said::toString).collect(Collectors.joining("; "))
              + ". Look at the private findings, and whether this is the right source. "
              + way(refusals.stream().map(of -> of.verdict().gate()).distinct().toList()));
    }
  }

  /**
   * How an export is published all the same.
   *
   * @param refusing names of gates
   */
  static String way(List<String> refusing) {
    return "What was written stays where it is: run again with --resume"
        + refusing.stream().map(gate -> " --gate " + gate + "=off").collect(Collectors.joining())
        + " if that is right, or with another limit.";
  }
}
