package io.registerexporter.faults;

import io.registerexporter.TestRegister;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.s3.FaultyS3;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * A folder of a new bucket, which the program reaches at an address where requests can be made to
 * fail. Tests look at it past that.
 */
final class BehindFaults implements Place {

  private static final String FOLDER = "out/";

  private final TestS3 s3 = TestS3.withoutSignatures();
  private final FaultyS3 faulty = new FaultyS3(s3);
  private final String bucket = s3.bucket();

  /** Where requests fail. */
  FaultyS3 faulty() {
    return faulty;
  }

  /** The end of a file's address, as {@link FaultyS3.Call#key} has it. */
  String key(String path) {
    return "/" + bucket + "/" + FOLDER + path;
  }

  /** Puts a register into another bucket behind the same address; in the driver's words. */
  String source(TestRegister register) {
    String other = s3.bucket();
    for (RegisterCollection collection : RegisterCollection.values()) {
      String lines = String.join("\n", register.lines(collection)) + "\n";
      s3.client()
          .putObject(
              request -> request.bucket(other).key("in/" + collection.collectionName() + ".jsonl"),
              RequestBody.fromString(lines));
    }
    return "s3://" + other + "/in";
  }

  @Override
  public String address() {
    return "s3://" + bucket + "/" + FOLDER.substring(0, FOLDER.length() - 1);
  }

  @Override
  public Map<String, String> environment() {
    return TestS3.environment(faulty.endpoint());
  }

  @Override
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String key : s3.keys(bucket)) {
      files.put(inFolder(key), s3.bytes(bucket, key));
    }
    return files;
  }

  private static String inFolder(String key) {
    return key.startsWith(FOLDER) ? key.substring(FOLDER.length()) : "../" + key;
  }

  @Override
  public void put(Map<String, byte[]> files) {
    files.forEach(
        (name, content) -> {
          if (!name.endsWith("/")) {
            s3.client()
                .putObject(
                    request -> request.bucket(bucket).key(FOLDER + name),
                    RequestBody.fromBytes(content));
          }
        });
  }

  /** Begins an upload that nobody ends. */
  void beginUpload(String path) {
    s3.client().createMultipartUpload(request -> request.bucket(bucket).key(FOLDER + path));
  }

  @Override
  public List<String> uploads() {
    return s3.uploads(bucket).stream().map(BehindFaults::inFolder).toList();
  }

  @Override
  public void close() {
    try {
      faulty.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
