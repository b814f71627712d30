package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What attempts of tasks write into S3, and what of it is seen when. */
class BucketCommitTest {

  private static final String JOB = "20260131";
  private static final String NAME = "part-00000.jsonl.gz";

  private final TestS3 s3 = TestS3.shared();
  private final String bucket = s3.bucket();
  private final String folder = "s3a://" + bucket + "/parts";
  private Configuration configuration;

  @BeforeEach
  void setUpJob() throws IOException {
    configuration = TestS3.configuration(bucket, s3.endpoint());
    // A cluster's own choice, which renames.
    configuration.set(
        "mapreduce.outputcommitter.factory.class",
        "org.apache.hadoop.mapreduce.lib.output.FileOutputCommitterFactory");
    committers(0, 0).setupJob();
  }

  @Test
  void ofTwoAttempts_theCommittedOneIsSeen_whenTheJobIsCommitted() throws IOException {
    Committers slow = attempt(0, 1, "slow");
    Committers speculative = attempt(0, 2, "speculative");

    speculative.commitTask();
    slow.abortTask();
    assertThat(files()).isEmpty();

    committers(0, 0).commitJob();
    assertThat(files()).containsExactly("parts/" + NAME);
    assertThat(content()).isEqualTo("speculative");
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void attemptThatIsLost_leavesNothing() throws IOException {
    attempt(0, 1, "of an executor that is gone");
    attempt(0, 2, "again").commitTask();

    committers(0, 0).commitJob();

    assertThat(content()).isEqualTo("again");
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  @Test
  void jobThatIsAborted_leavesNothing() throws IOException {
    attempt(0, 1, "committed").commitTask();
    attempt(1, 2, "not committed");

    committers(0, 0).abortJob();

    assertThat(files()).isEmpty();
    assertThat(s3.uploads(bucket)).isEmpty();
  }

  private Committers attempt(int partition, int number, String content) throws IOException {
    Committers attempt = committers(partition, number);
    attempt.setupTask();
    try (OutputStream out = attempt.fileSystem(folder).create(attempt.path(folder, NAME), true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return attempt;
  }

  private Committers committers(int partition, int attempt) throws IOException {
    return new Committers(List.of(folder), JOB, partition, attempt, configuration);
  }

  /** Without the objects that stand for folders, and the committer's lists of uploads. */
  private List<String> files() {
    return s3.keys(bucket).stream()
        .filter(key -> !key.endsWith("/") && !key.contains("/__magic"))
        .toList();
  }

  private String content() {
    return new String(s3.bytes(bucket, "parts/" + NAME), StandardCharsets.UTF_8);
  }
}
