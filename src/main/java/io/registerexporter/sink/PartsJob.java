package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Storage;
import io.registerexporter.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/**
 * Writes the files of a plan.
 *
 * @param plan a {@link PartPlan} as JSON
 */
record PartsJob(String plan) implements FileJob<PartFile> {

  private PartPlan files() {
    return PartPlan.ofJson(plan);
  }

  @Override
  public List<String> folders() {
    return files().folders();
  }

  @Override
  public TaskFiles<PartFile> begin(Committers committers) {
    PartPlan files = files();
    Compressor local = Compressor.local(files.compressor().level());
    if (!local.equals(files.compressor())) {
      throw new OutputException(
          "this executor compresses as "
              + local
              + ", the driver as "
              + files.compressor()
              + ". Run all of them on one image, so that parts do not depend on where they are made.");
    }
    return new TaskParts(files, committers);
  }

  /** Nothing of a run that was taken over gets among the files of the run that did. */
  @Override
  public void committing(Configuration configuration) {
    PartPlan plan = files();
    try (Store store = Store.of(folders().get(0), configuration)) {
      Publication.requireOwner(store, plan.layout(), plan.origin().run());
    }
  }

  @Override
  public void committed(List<PartFile> written, Configuration configuration) {
    // Numbers of five digits and of more are in order by length, then by name.
    List<PartFile> sorted =
        written.stream()
            .sorted(
                Comparator.comparing((PartFile part) -> part.file().set())
                    .thenComparing(part -> part.file().name().length())
                    .thenComparing(part -> part.file().name()))
            .toList();
    PartPlan plan = files();
    try (Store store = Store.of(folders().get(0), configuration)) {
      Map<String, Map<String, Storage.Listed>> stored = new HashMap<>();
      plan.folders()
          .forEach(
              folder -> {
                store.settle(folder);
                stored.put(folder, store.list(folder));
              });
      List<PartFile> files =
          sorted.stream()
              .map(
                  part ->
                      asStored(
                          part,
                          stored.get(plan.setOf(part.file()).folder()).get(part.file().name())))
              .toList();
      new Inventory(plan.origin(), plan.expected(), plan.compressor(), files)
          .write(store, plan.layout().inventory());
    }
  }

  private static PartFile asStored(PartFile written, Storage.Listed stored) {
    if (stored == null || stored.bytes() != written.bytes()) {
      throw new OutputException(
          written.file().name()
              + " has "
              + written.bytes()
              + " bytes, of which the output shows "
              + (stored == null ? "none" : stored.bytes())
              + ". Something else writes or deletes there; run again with --resume.");
    }
    return written.withVersion(stored.version().orElse(null));
  }
}
