package io.registerexporter.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in {@code cluster_config} fit together, and Terraform reads them as we do. */
class ClusterFilesTest {

  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir private Path folder;

  @Test
  void examples_haveAValueForEachVariableAndNoOther() {
    List<Template> templates = ClusterFiles.templates();
    Map<String, String> values = ClusterFiles.exampleValues();

    assertThat(templates).hasSize(6).allSatisfy(template -> template.render(values));
    Template.requireUse(templates, values.keySet());
  }

  @Test
  void templates_areYamlBeforeAndAfter() throws IOException {
    for (Template template : ClusterFiles.templates()) {
      assertThat(YAML.readTree(template.text()).isObject()).as(template.name()).isTrue();
      String rendered = template.render(ClusterFiles.exampleValues());
      assertThat(YAML.readTree(rendered).isObject()).as(template.name()).isTrue();
    }
  }

  @Test
  void placeholdersOfLaunches_areLeftInTheStep() throws IOException {
    JsonNode step = rendered("steps.yaml.tpl").at("/Steps/0");

    assertThat(step.at("/Name").asText()).isEqualTo("export");
    assertThat(step.at("/HadoopJarStep/Args").toString())
        .contains("\"--export-id\",\"${export_id}\"", "\"--publication-date\",\"${export_date}\"");
  }

  /** What YARN gives away of a node has room for two executors and the driver. */
  @Test
  void sizes_fillANode() {
    Map<String, String> values = ClusterFiles.exampleValues();

    long executor = mebibytes(values, "executor");
    long driver = mebibytes(values, "driver");
    assertThat(Long.parseLong(values.get("node_memory_mb"))).isEqualTo(2 * executor + driver);
    // Multiples of yarn.scheduler.minimum-allocation-mb, or YARN rounds them up.
    assertThat(executor % 256).isZero();
    assertThat(driver % 256).isZero();
  }

  @Test
  void terraform_rendersTheSameBytes() throws IOException, InterruptedException {
    assumeTrue(isInstalled("terraform"), "skipped: terraform is not installed");
    assertTerraformAgrees(
        new Template("marks.tpl", "$${a} $$${a} %%{ if } %%%{ $ $$ % %% e\u0301\r\n${name}"),
        Map.of("name", "${x} %{ if } \" \\ \u00e9\n"));
    for (Template template : ClusterFiles.templates()) {
      assertTerraformAgrees(template, ClusterFiles.exampleValues());
    }
  }

  private void assertTerraformAgrees(Template template, Map<String, String> values)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(template.name()), template.text());
    new ObjectMapper().writeValue(folder.resolve("values.json").toFile(), values);
    Path expression = folder.resolve("expression");
    Files.writeString(
        expression,
        "base64encode(templatefile(\""
            + template.name()
            + "\", jsondecode(file(\"values.json\"))))\n");
    Path out = folder.resolve("out");
    ProcessBuilder terraform =
        new ProcessBuilder("terraform", "console")
            .directory(folder.toFile())
            .redirectInput(expression.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile());
    // It asks nobody for newer versions, and knows nobody's settings.
    terraform.environment().putAll(Map.of("CHECKPOINT_DISABLE", "1", "TF_CLI_CONFIG_FILE", ""));
    Process process = terraform.start();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    String encoded = Files.readString(out).strip().replace("\"", "");
    assertThat(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
        .as(template.name())
        .isEqualTo(template.render(values));
  }

  private static JsonNode rendered(String name) throws IOException {
    Template template =
        ClusterFiles.templates().stream()
            .collect(Collectors.toMap(Template::name, each -> each))
            .get(name);
    return YAML.readTree(template.render(ClusterFiles.exampleValues()));
  }

  private static long mebibytes(Map<String, String> values, String of) {
    long heap = Long.parseLong(values.get(of + "_memory").replace("g", "")) << 10;
    return heap + Long.parseLong(values.get(of + "_memory_overhead").replace("m", ""));
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
