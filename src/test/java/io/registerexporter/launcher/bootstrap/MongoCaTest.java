package io.registerexporter.launcher.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.launcher.bootstrap.Node.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoCaTest {

  private static final String SCRIPT = "mongo_ca.sh";
  private static final String ADDRESS = "s3://bucket/certificates/ca.pem";
  private static final String INSTALLED = "etc/pki/register-exporter/mongo-ca.pem";
  private static final String PEM =
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  @TempDir private Path folder;

  private Node node;

  @BeforeEach
  void start() {
    node = new Node(folder);
    node.put(ADDRESS, PEM);
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(node.leftovers()).isEmpty();
  }

  @Test
  void certificate_isInstalledForAllToRead() throws IOException {
    Outcome outcome = node.run(SCRIPT, ADDRESS, Node.sha256(PEM));

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("fetching " + ADDRESS, "installed ");
    assertThat(node.root(INSTALLED)).hasContent(PEM);
    assertThat(Files.getPosixFilePermissions(node.root(INSTALLED)))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(node.calls())
        .containsExactly(
            "aws s3 cp --only-show-errors " + ADDRESS + " TEMP",
            "sudo install -D -m 0644 TEMP /" + INSTALLED);
  }

  @Test
  void secondRun_doesNothing() {
    node.run(SCRIPT, ADDRESS, Node.sha256(PEM));
    Map<String, String> files = node.files();
    node.calls();

    Outcome outcome = node.run(SCRIPT, ADDRESS, Node.sha256(PEM));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("is there already");
    assertThat(node.calls()).isEmpty();
    assertThat(node.files()).isEqualTo(files);
  }

  @Test
  void otherCertificate_replacesTheOld() {
    node.run(SCRIPT, ADDRESS, Node.sha256(PEM));
    node.put(ADDRESS, PEM + PEM);

    assertThat(node.run(SCRIPT, ADDRESS, Node.sha256(PEM + PEM)).exitCode()).isZero();
    assertThat(node.root(INSTALLED)).hasContent(PEM + PEM);
  }

  @Test
  void wrongChecksum_changesNothing() {
    node.run(SCRIPT, ADDRESS, Node.sha256(PEM));
    Map<String, String> files = node.files();
    node.put(ADDRESS, PEM + "tampered\n");

    Outcome outcome = node.run(SCRIPT, ADDRESS, Node.sha256("another"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains(
            ADDRESS + " has the SHA-256 " + Node.sha256(PEM + "tampered\n"),
            "not " + Node.sha256("another") + "; nothing was changed");
    assertThat(node.files()).isEqualTo(files);
  }

  @Test
  void fileWithoutCertificate_isRefused() {
    node.put(ADDRESS, "<html>");

    Outcome outcome = node.run(SCRIPT, ADDRESS, Node.sha256("<html>"));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("has no certificate in PEM");
    assertThat(node.root(INSTALLED)).doesNotExist();
  }

  @Test
  void objectThatIsNotThere_isNamed() {
    Outcome outcome = node.run(SCRIPT, "s3://bucket/other.pem", Node.sha256(PEM));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("cannot fetch s3://bucket/other.pem");
    assertThat(node.root(INSTALLED)).doesNotExist();
  }

  @Test
  void noPrivateAuthority_isNothingToDo() {
    Outcome outcome = node.run(SCRIPT, "none", "none");

    assertThat(outcome.exitCode()).isZero();
    assertThat(node.calls()).isEmpty();
  }

  @Test
  void badArguments_areRefusedBeforeAnythingIsFetched() {
    assertRefused("usage: mongo_ca.sh s3://BUCKET/KEY SHA256");
    assertRefused("got 1 arguments", ADDRESS);
    assertRefused("got 3 arguments", ADDRESS, Node.sha256(PEM), "more");
    assertRefused(
        "not 'https://example.org/ca.pem'", "https://example.org/ca.pem", Node.sha256(PEM));
    assertRefused("not 's3://bucket'", "s3://bucket", Node.sha256(PEM));
    assertRefused("not 'none'", ADDRESS, "none");
    assertRefused("not 'ABC'", ADDRESS, "ABC");
  }

  private void assertRefused(String says, String... arguments) {
    Outcome outcome = node.run(SCRIPT, arguments);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains(says);
    assertThat(node.calls()).isEmpty();
  }
}
