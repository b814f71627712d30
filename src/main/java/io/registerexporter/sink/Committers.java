package io.registerexporter.sink;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Hadoop's commit protocol for each folder of a job: what an attempt of a task writes is nowhere to
 * be seen until that attempt is committed and then the job.
 */
public final class Committers {

  private final Map<String, PathOutputCommitter> committers = new LinkedHashMap<>();
  private final TaskAttemptContext context;

  /**
   * @param jobId the same for all attempts of all tasks of the job
   * @param attempt unique among the attempts of all its tasks
   */
  Committers(
      List<String> folders, String jobId, int partition, int attempt, Configuration configuration)
      throws IOException {
    Configuration ownConfiguration = new Configuration(configuration);
    // The first algorithm moves files when the job is committed, the second with each task.
    ownConfiguration.set("mapreduce.fileoutputcommitter.algorithm.version", "1");
    // A rename is a copy in S3, and no single step. The magic committer uploads files where they
    // belong and completes the uploads when the job is committed.
    ownConfiguration.unset("mapreduce.outputcommitter.factory.class");
    ownConfiguration.set(
        "mapreduce.outputcommitter.factory.scheme.s3a",
        "org.apache.hadoop.fs.s3a.commit.S3ACommitterFactory");
    ownConfiguration.set("fs.s3a.committer.name", "magic");
    ownConfiguration.set("fs.s3a.committer.uuid", jobId);
    // _SUCCESS would name this machine among published files.
    ownConfiguration.setBoolean("mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    TaskID task = new TaskID(new JobID(jobId, 0), TaskType.REDUCE, partition);
    context = new TaskAttemptContextImpl(ownConfiguration, new TaskAttemptID(task, attempt));
    for (String folder : folders) {
      Path path = new Path(folder);
      path.getFileSystem(ownConfiguration).setWriteChecksum(false);
      committers.put(folder, PathOutputCommitterFactory.createCommitter(path, context));
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

  /** Number of the task among those of its job. */
  public int partition() {
    return context.getTaskAttemptID().getTaskID().getId();
  }

  public FileSystem fileSystem(String folder) throws IOException {
    return committers.get(folder).getWorkPath().getFileSystem(context.getConfiguration());
  }

  /** Where this attempt writes a file. */
  public Path path(String folder, String name) throws IOException {
    return new Path(committers.get(folder).getWorkPath(), name);
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
