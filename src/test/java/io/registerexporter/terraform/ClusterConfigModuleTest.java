package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.launcher.config.ClusterConfig;
import io.registerexporter.launcher.config.FolderFiles;
import io.registerexporter.launcher.config.LaunchNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;

/** What Terraform renders for an environment is what the launcher makes a request of. */
class ClusterConfigModuleTest {

  private static final Path MODULE = Converter.TERRAFORM.resolve("modules/cluster-config");

  @TempDir private Path folder;

  @Test
  void filesOfTheExample_makeARequest() throws IOException, InterruptedException {
    for (Map.Entry<String, JsonNode> file : rendered("local.files").properties()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue().asText());
    }

    RunJobFlowRequest request =
        ClusterConfig.of(new FolderFiles(folder, Optional.empty()))
            .named(new LaunchNames("ex-2026-01-31", "2026-01-31", "0123456789ab", ""))
            .request();

    assertThat(request.name()).startsWith("register-exporter-production-ex-2026-01-31");
    assertThat(request.serviceRole()).isEqualTo("register-exporter-production-emr");
    assertThat(request.jobFlowRole()).isEqualTo("register-exporter-production-nodes");
    assertThat(request.securityConfiguration()).isEqualTo("register-exporter-production");
    assertThat(request.instances().ec2SubnetIds()).hasSize(2);
    assertThat(request.instances().serviceAccessSecurityGroup()).startsWith("sg-");
    assertThat(request.tags())
        .extracting(tag -> tag.key() + "=" + tag.value())
        .contains("Application=register-exporter", "Environment=production");
    assertThat(request.toString()).doesNotContain("${");
  }

  @Test
  void settingsOfTheExample_areSealed() throws IOException, InterruptedException {
    JsonNode files = rendered("local.files");

    assertThat(files.path("settings.yaml").asText())
        .contains("s3Encryption: \"aws:kms\"", "s3KmsKey: \"arn:aws:kms:");
  }

  /** The value of an expression in the module, with the values of its example. */
  private JsonNode rendered(String expression) throws IOException, InterruptedException {
    Terraform console =
        Terraform.run(
            MODULE,
            folder,
            "base64encode(jsonencode(" + expression + "))\n",
            "console",
            "-var-file=example.tfvars");

    assertThat(console.exitCode()).as(console.err()).isZero();
    String encoded = console.out().strip().replace("\"", "");
    return new ObjectMapper().readTree(Base64.getDecoder().decode(encoded));
  }
}
