package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Storage;
import io.registerexporter.store.Store;
import java.util.Comparator;
import java.util.EnumMap;
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
    PartPlan files = files();
    return List.of(
        files.folders().get(PartPlan.Kind.STATEMENTS), files.folders().get(PartPlan.Kind.FINDINGS));
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

  @Override
  public void committed(List<PartFile> written, Configuration configuration) {
    // Numbers of five digits and of more are in order by length, then by name.
    List<PartFile> sorted =
        written.stream()
            .sorted(
                Comparator.comparing((PartFile part) -> part.file().kind())
                    .thenComparing(part -> part.file().name().length())
                    .thenComparing(part -> part.file().name()))
            .toList();
    PartPlan plan = files();
    try (Store store = Store.of(folders().get(0), configuration)) {
      Map<PartPlan.Kind, Map<String, Storage.Listed>> stored = new EnumMap<>(PartPlan.Kind.class);
      plan.folders()
          .forEach(
              (kind, folder) -> {
                store.settle(folder);
                stored.put(kind, store.list(folder));
              });
      List<PartFile> files =
          sorted.stream()
              .map(part -> asStored(part, stored.get(part.file().kind()).get(part.file().name())))
              .toList();
      new Inventory(plan.compressor(), files).write(store, plan.inventory());
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
