package io.registerexporter.sink;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
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
  public void committed(List<PartFile> written, Configuration configuration) throws IOException {
    // Numbers of five digits and of more are in order by length, then by name.
    List<PartFile> sorted =
        written.stream()
            .sorted(
                Comparator.comparing((PartFile part) -> part.file().kind())
                    .thenComparing(part -> part.file().name().length())
                    .thenComparing(part -> part.file().name()))
            .toList();
    PartPlan files = files();
    Inventory.write(files.inventory(), files.compressor(), sorted, configuration);
  }
}
