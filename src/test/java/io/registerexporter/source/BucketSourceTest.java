package io.registerexporter.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** What it costs to open a source in a bucket. */
class BucketSourceTest {

  private static final long WINDOW_BYTES = 1 << 16;

  @Test
  void largeFile_isCutByASmallReadingForEachSlice() throws IOException {
    TestS3 s3 = TestS3.shared();
    String bucket = s3.bucket();
    for (RegisterCollection collection : RegisterCollection.values()) {
      boolean large = collection == RegisterCollection.ENTITIES;
      s3.client()
          .putObject(
              request ->
                  request.bucket(bucket).key("dump/" + collection.collectionName() + ".bson"),
              RequestBody.fromBytes(LookAlikes.numbered(large ? 400_000 : 0)));
    }
    try (FaultyS3 asked = new FaultyS3(s3)) {
      SourceFolder source =
          SourceFolder.open(
              "s3a://" + bucket + "/dump",
              Dump.names(""),
              1_000_000,
              TestS3.configuration(bucket, asked.endpoint()));
      assertThat(source.slices(RegisterCollection.ENTITIES)).hasSize(5);
      List<FaultyS3.Call> readings =
          asked.calls().stream().filter(call -> call.key().endsWith("entities.bson")).toList();
      assertThat(readings)
          .hasSize(5)
          .allSatisfy(reading -> assertThat(rangeBytes(reading)).isEqualTo(WINDOW_BYTES));
    }
  }

  private static long rangeBytes(FaultyS3.Call reading) {
    assertThat(reading.method()).isEqualTo("GET");
    String[] range = reading.headers().get("range").replace("bytes=", "").split("-");
    return Long.parseLong(range[1]) - Long.parseLong(range[0]) + 1;
  }
}
