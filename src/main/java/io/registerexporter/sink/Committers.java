package io.registerexporter.sink;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.JobID;
import org.apache.hadoop.mapred.TaskAttemptID;
import org.apache.hadoop.mapred.TaskID;
import org.apache.hadoop.mapreduce.JobStatus;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.PathOutputCommitterFactory;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;

/**
 * Hadoop's commit protocol for each folder of a plan: what an attempt of a task writes is nowhere
 * to be seen until that attempt is committed and then the job.
 */
final class Committers {

  private final Map<PartPlan.Kind, PathOutputCommitter> committers =
      new EnumMap<>(PartPlan.Kind.class);
  private final TaskAttemptContext context;

  /**
   * @param jobId the same for all attempts of all tasks of the job
   * @param attempt unique among the attempts of all its tasks
   */
  Committers(PartPlan plan, String jobId, int partition, int attempt, Configuration configuration)
      throws IOException {
    Configuration ownConfiguration = new Configuration(configuration);
    // The first algorithm moves files when the job is committed, the second with each task.
    ownConfiguration.set("mapreduce.fileoutputcommitter.algorithm.version", "1");
    TaskID task = new TaskID(new JobID(jobId, 0), TaskType.REDUCE, partition);
    context = new TaskAttemptContextImpl(ownConfiguration, new TaskAttemptID(task, attempt));
    for (Map.Entry<PartPlan.Kind, String> folder : plan.folders().entrySet()) {
      Path path = new Path(folder.getValue());
      path.getFileSystem(ownConfiguration).setWriteChecksum(false);
      committers.put(folder.getKey(), PathOutputCommitterFactory.createCommitter(path, context));
    }
  }

  void setupJob() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      committer.setupJob(context);
    }
  }

  void setupTask() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      committer.setupTask(context);
    }
  }

  FileSystem fileSystem(PartPlan.Kind kind) throws IOException {
    return committers.get(kind).getWorkPath().getFileSystem(context.getConfiguration());
  }

  /** Where this attempt writes a file. */
  Path path(PartPlan.File file) throws IOException {
    return new Path(committers.get(file.kind()).getWorkPath(), file.name());
  }

  void commitTask() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      if (committer.needsTaskCommit(context)) {
        committer.commitTask(context);
      }
    }
  }

  void abortTask() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      committer.abortTask(context);
    }
  }

  void commitJob() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      committer.commitJob(context);
    }
  }

  void abortJob() throws IOException {
    for (PathOutputCommitter committer : committers.values()) {
      committer.abortJob(context, JobStatus.State.FAILED);
    }
  }
}
