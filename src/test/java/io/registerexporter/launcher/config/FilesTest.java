package io.registerexporter.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.S3Address;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** Files that are missing, or no YAML. */
class FilesTest {

  @TempDir private Path folder;

  private FolderFiles files() {
    return new FolderFiles(folder, Optional.empty());
  }

  @Test
  void malformedFile_isToldWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("cluster.yaml"), "Name: x\nTags:\n  - a: [1\n");
    assertThatThrownBy(() -> files().read("cluster"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContainingAll(file.toString(), "line ", "not YAML");
  }

  @Test
  void memberThatIsThereTwice_isRefused() throws IOException {
    Files.writeString(folder.resolve("cluster.yaml"), "Name: x\nName: y\n");
    assertThatThrownBy(() -> files().read("cluster"))
        .hasMessageContainingAll("line 2", "Duplicate", "Name");
  }

  @Test
  void fileThatIsNoMapping_isRefused() throws IOException {
    Files.writeString(folder.resolve("cluster.yaml"), "- Name: x\n");
    assertThatThrownBy(() -> files().read("cluster"))
        .hasMessageContainingAll("must be a mapping", "is a list");
    Files.writeString(folder.resolve("steps.yaml"), "");
    assertThatThrownBy(() -> files().read("steps")).hasMessageContaining("is empty");
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> files().read("steps"))
        .hasMessageContainingAll("neither", "steps.yaml", "steps.yaml.tpl", "--config-dir");
  }

  @Test
  void templateWithoutValues_saysWhereTheyComeFrom() throws IOException {
    Files.writeString(folder.resolve("steps.yaml.tpl"), "Name: \"${name}\"\n");
    assertThatThrownBy(() -> files().read("steps"))
        .hasMessageContainingAll("values.yaml", "values.example.yaml", "--values");

    Files.writeString(folder.resolve("values.yaml"), "name: x\nnmae: y\n");
    assertThatThrownBy(() -> files().read("steps")).hasMessageContaining("nmae");
    Files.writeString(folder.resolve("values.yaml"), "name: [x]\n");
    assertThatThrownBy(() -> files().read("steps"))
        .hasMessageContainingAll("name must be a text", "a list");

    Files.writeString(folder.resolve("values.yaml"), "name: x\n");
    assertThat(files().read("steps").get("Name").asText()).isEqualTo("x");
  }

  @Test
  void bucket_hasRenderedFiles_andSaysWhichIsMissing() {
    TestS3 s3 = TestS3.shared();
    String bucket = s3.bucket();
    s3.client()
        .putObject(
            request -> request.bucket(bucket).key("config/steps.yaml"),
            RequestBody.fromString("Steps: []"));
    BucketFiles files = new BucketFiles(s3.client(), S3Address.of("s3://" + bucket + "/config/"));
    assertThat(files.read("steps").get("Steps")).isEmpty();
    assertThatThrownBy(() -> files.read("cluster"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("there is no s3://" + bucket + "/config/cluster.yaml");
  }
}
