package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest extends StoreContract {

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void openStore() {
    store = Store.of(folder.toString(), new Configuration());
  }

  @Override
  Store store() {
    return store;
  }

  @Override
  String file(String name) {
    return folder + "/" + name;
  }

  @Override
  void write(String name, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".register-exporter.lock"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  int creatorsAtOnce() {
    return 200;
  }

  /** The stand-in for S3 has no such promise between its own threads. */
  @Test
  void swapByManyAtOnce_losesNoStep() throws Exception {
    int runs = 4;
    int steps = 25;
    store.create(file("n.json"), new Note("n", 0));
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      Callable<Integer> counting =
          () -> {
            int counted = 0;
            // A swap that finds what it was to write takes that for its own.
            String token = UUID.randomUUID().toString();
            while (counted < steps) {
              var old = store.readVersioned(file("n.json"), Note.class).orElseThrow();
              Note next = new Note(token, old.content().orElseThrow().number() + 1);
              if (store.swap(file("n.json"), Optional.of(old.version()), next).isPresent()) {
                counted++;
              }
            }
            return counted;
          };
      for (Future<Integer> run : threads.invokeAll(Collections.nCopies(runs, counting))) {
        assertThat(run.get()).isEqualTo(steps);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.read(file("n.json"), Note.class).number()).isEqualTo(runs * steps);
    assertThat(files()).containsExactly("n.json");
  }

  @Test
  void replacement_whereARenameNeverOverwrites_isTheNewFileToo() {
    Configuration configuration = new Configuration();
    configuration.setClass("fs.file.impl", NoOverwriteByRename.class, FileSystem.class);
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    Store strict = Store.of(folder.toString(), configuration);
    strict.replace(file("latest.json"), FIRST);
    strict.replace(file("latest.json"), SECOND);
    assertThat(strict.read(file("latest.json"), Note.class)).isEqualTo(SECOND);
    assertThat(files()).containsExactly("latest.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/new.json", "file/a/b/new.json"})
  void placeThatCannotBeWritten_isRefusedWithPathAndRemedy(String path) {
    write("file", new byte[0]);
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
}
