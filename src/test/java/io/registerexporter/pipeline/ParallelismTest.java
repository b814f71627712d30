package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.Exports;
import io.registerexporter.SharedSpark;
import io.registerexporter.config.Setting;
import io.registerexporter.generate.Form;
import io.registerexporter.generate.RegisterGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.StageInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that grows with the register is left to one task. */
class ParallelismTest {

  @TempDir private Path folder;

  @Test
  void registerOfManySlicesAndParts_isWorkedOnBySeveralTasksInEveryStage() throws Exception {
    List<StageInfo> stages = new CopyOnWriteArrayList<>();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onStageCompleted(SparkListenerStageCompleted completed) {
            stages.add(completed.stageInfo());
          }
        };
    SparkContext context = SharedSpark.session().sparkContext();
    context.addSparkListener(listener);
    try {
      export();
      context.listenerBus().waitUntilEmpty(TimeUnit.MINUTES.toMillis(1));
    } finally {
      context.removeSparkListener(listener);
    }

    assertThat(stages).hasSizeGreaterThan(10);
    assertThat(stages)
        .allSatisfy(stage -> assertThat(stage.numTasks()).as(stage.name()).isGreaterThan(1));
  }

  private void export() throws IOException {
    RegisterGenerator.write(3_000, 1, Form.BSON, folder.resolve("in"));
    Exports.run(
        folder.resolve("in"),
        folder.resolve("out"),
        Map.of(
            Setting.SLICE_SIZE, "0.1", Setting.PART_SIZE, "0.05", Setting.BODS_VERSION, "0.4,0.1"));
  }
}
