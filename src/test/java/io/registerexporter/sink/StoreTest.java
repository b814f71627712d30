package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {

  private static final RunStatus FIRST = new RunStatus("running", "reading", 0, "é");
  private static final RunStatus SECOND = new RunStatus("failed", "writing", 5, "disk full");

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.of(folder.toString(), new Configuration());
  }

  @Test
  void createdFile_isReadBackAndLeavesNothingBeside() {
    assertThat(store.create(file("a/b/status.json"), FIRST)).isTrue();
    assertThat(store.read(file("a/b/status.json"), RunStatus.class)).isEqualTo(FIRST);
    assertThat(files()).containsExactly("a/b/status.json");
  }

  @Test
  void jsonFile_isIndentedUtf8ThatEndsItsLastLine() throws IOException {
    store.create(file("status.json"), FIRST);
    assertThat(Files.readString(folder.resolve("status.json")))
        .startsWith("{\n  \"state\" : \"running\"")
        .contains("\"é\"")
        .endsWith("}\n");
  }

  @Test
  void creationOfAFileThatIsThere_changesNothing() {
    store.create(file("status.json"), FIRST);
    assertThat(store.create(file("status.json"), SECOND)).isFalse();
    assertThat(store.read(file("status.json"), RunStatus.class)).isEqualTo(FIRST);
  }

  @Test
  void creationByManyAtOnce_isOfOneOnly() throws Exception {
    int runs = 4;
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      for (int round = 0; round < 200; round++) {
        String path = file(round + "/claim.json");
        CyclicBarrier start = new CyclicBarrier(runs);
        Callable<Boolean> creation =
            () -> {
              start.await();
              return store.create(path, FIRST);
            };
        int created = 0;
        for (Future<Boolean> run :
            threads.invokeAll(IntStream.range(0, runs).mapToObj(i -> creation).toList())) {
          created += run.get() ? 1 : 0;
        }
        assertThat(created).as("creators in round %s", round).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void replacedFile_isTheNewOneAndLeavesNothingBeside() {
    store.replace(file("latest.json"), FIRST);
    store.replace(file("latest.json"), SECOND);
    assertThat(store.read(file("latest.json"), RunStatus.class)).isEqualTo(SECOND);
    assertThat(files()).containsExactly("latest.json");
  }

  @Test
  void replacement_whereARenameNeverOverwrites_isTheNewFileToo() {
    Configuration configuration = new Configuration();
    configuration.setClass("fs.file.impl", NoOverwriteByRename.class, FileSystem.class);
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    Store strict = Store.of(folder.toString(), configuration);
    strict.replace(file("latest.json"), FIRST);
    strict.replace(file("latest.json"), SECOND);
    assertThat(strict.read(file("latest.json"), RunStatus.class)).isEqualTo(SECOND);
    assertThat(files()).containsExactly("latest.json");
  }

  @Test
  void movedFile_isWhereItIsPublicOnly() throws IOException {
    Files.writeString(folder.resolve("private"), "content");
    store.move(file("private"), file("public/final"));
    assertThat(files()).containsExactly("public/final");
    assertThat(store.size(file("public/final"))).isEqualTo(7);
  }

  @Test
  void missingFile_isAbsentOrRefused() {
    assertThat(store.exists(file("nowhere"))).isFalse();
    assertThat(store.readIfThere(file("nowhere"), RunStatus.class)).isEmpty();
    assertRefused(() -> store.read(file("nowhere"), RunStatus.class), "nowhere");
    assertRefused(() -> store.size(file("nowhere")), "nowhere");
    assertRefused(() -> store.move(file("nowhere"), file("public")), "public");
  }

  @Test
  void deletion_isOfAFolderWithAllItHolds() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/b/c"), "");
    store.delete(file("a"));
    store.delete(file("a"));
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void jsonOfANewerVersion_isReadWithoutItsNewKeys() throws IOException {
    Files.writeString(
        folder.resolve("status.json"),
        "{\"state\":\"s\",\"stage\":\"t\",\"exitCode\":1,\"reason\":\"r\",\"new\":{}}");
    assertThat(store.read(file("status.json"), RunStatus.class))
        .isEqualTo(new RunStatus("s", "t", 1, "r"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\""})
  void fileThatIsNoJsonObject_isRefusedWithItsName(String content) throws IOException {
    Files.writeString(folder.resolve("status.json"), content);
    assertRefused(() -> store.readIfThere(file("status.json"), RunStatus.class), "status.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/new.json", "file/a/b/new.json"})
  void placeThatCannotBeWritten_isRefusedWithPathAndRemedy(String path) throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertRefused(() -> store.replace(file(path), FIRST), path);
    assertRefused(() -> store.create(file(path), FIRST), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nosuchscheme://host/out", "s3a:bucket/out", "o:ut"})
  void outputThatLeadsNowhere_isRefusedWithIt(String output) {
    assertRefused(() -> Store.of(output, new Configuration()), output);
  }

  /** The rename of object stores and HDFS: never onto a file. */
  public static final class NoOverwriteByRename extends LocalFileSystem {
    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      if (exists(to) && getFileStatus(to).isFile()) {
        throw new FileAlreadyExistsException(to + "; destination file exists");
      }
      return super.rename(from, to);
    }
  }

  private static void assertRefused(ThrowingCallable action, String path) {
    assertThatThrownBy(action)
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(path)
        .hasMessageContaining("--output");
  }

  private String file(String name) {
    return folder + "/" + name;
  }

  private List<String> files() {
    return new OutputFolder(folder, "x").files();
  }
}
