package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All that was in a place at a time.
 *
 * @param files by their paths, with folders that hold none
 * @param uploads paths of files that were begun to be uploaded
 */
record Contents(SortedMap<String, byte[]> files, List<String> uploads) {

  private static final String RESULTS = "bods_exports_results/";

  private static final String LATEST = RESULTS + "latest.json";

  /** What no run leaves that has ended well. */
  private static final Pattern LEFT_OVER =
      Pattern.compile(".*(/unfinished/.|/staging/|__magic|_temporary|[.]next$|[.]crc$|\\.\\./).*");

  static Contents of(Place place) {
    return new Contents(place.files(), place.uploads());
  }

  JsonNode json(String path) {
    byte[] content = files.get(path);
    assertThat(content).as("%s among %s", path, files.keySet()).isNotNull();
    try {
      return new ObjectMapper().readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The export that latest names. */
  String latest() {
    return json(LATEST).get("exportId").asText();
  }

  /** True if something can be found that says that this export is published. */
  boolean isPublished(String exportId) {
    return files.containsKey(RESULTS + "manifests/" + exportId + ".json");
  }

  /**
   * Asserts that latest names an export of which everything is there, all bytes being those that
   * its manifests tell.
   */
  void assertLatestIsComplete() {
    assertThat(latest()).isIn(CleanRun.OLD, CleanRun.ID);
    assertWhatLatestNamesIsComplete();
  }

  /** The same of any export. */
  void assertWhatLatestNamesIsComplete() {
    for (JsonNode volume : json(LATEST).get("volumes")) {
      assertIsComplete(volume.get("manifest").asText());
    }
  }

  /** Asserts that this export is complete, and as the clean run made it. */
  void assertIsUntouched(String exportId) {
    CleanRun.shared()
        .old()
        .files()
        .forEach(
            (path, content) -> {
              if (!path.equals(LATEST) && !path.endsWith("/") && path.contains(exportId)) {
                assertThat(files.get(path)).as(path).isEqualTo(content);
              }
            });
  }

  private void assertIsComplete(String manifestPath) {
    JsonNode manifest = json(manifestPath);
    assertThat(manifest.get("status").asText()).isEqualTo("published");
    String finalFile = manifest.at("/final/key").asText();
    byte[] whole = files.get(finalFile);
    assertThat(whole).as(finalFile).isNotNull();
    int at = 0;
    for (JsonNode part : manifest.get("parts")) {
      byte[] content = files.get(part.get("key").asText());
      assertThat(content).as(part.get("key").asText()).isNotNull();
      assertThat(DigestUtils.sha256Hex(content)).isEqualTo(part.get("sha256").asText());
      assertThat(Arrays.mismatch(content, 0, content.length, whole, at, at + content.length))
          .isEqualTo(-1);
      at += content.length;
    }
    assertThat(at).isEqualTo(whole.length);
    for (JsonNode file : manifest.get("files")) {
      byte[] content = files.get(file.get("key").asText());
      assertThat(content).as(file.get("key").asText()).isNotNull();
      assertThat(content).hasSize(file.get("bytes").asInt());
    }
  }

  /** Asserts that this is what a clean run after the old export leaves. */
  void assertIsThatOfCleanRun() {
    Contents clean = CleanRun.shared().complete();
    assertThat(uploads).as("uploads").isEmpty();
    assertThat(names()).allSatisfy(name -> assertThat(name).doesNotMatch(LEFT_OVER));
    assertThat(names()).isEqualTo(clean.names());
    for (Map.Entry<String, byte[]> file : clean.files().entrySet()) {
      String path = file.getKey();
      if (path.endsWith(".json")) {
        assertSays(path, clean);
      } else if (!path.endsWith("/")) {
        assertThat(Arrays.mismatch(files.get(path), file.getValue()))
            .as("first byte that differs in %s", path)
            .isEqualTo(-1);
      }
    }
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(files.keySet());
    names.removeIf(name -> name.endsWith("/") && !LEFT_OVER.matcher(name).matches());
    // Folders have it, buckets do not.
    names.remove(".register-exporter.lock");
    return names;
  }

  /** Asserts that a record says what the other one does, apart from times and tokens. */
  private void assertSays(String path, Contents clean) {
    if (path.contains("/manifests/")) {
      for (String member :
          List.of(
              "exportId",
              "status",
              "bodsVersion",
              "publicationDate",
              "compressor",
              "counts",
              "statistics",
              "parts",
              "files",
              "volumes")) {
        assertThat(json(path).get(member))
            .as(path + ": " + member)
            .isEqualTo(clean.json(path).get(member));
      }
      for (String member : List.of("key", "bytes", "statements", "checksum")) {
        assertThat(json(path).get("final").get(member))
            .as(path + ": final/" + member)
            .isEqualTo(clean.json(path).get("final").get(member));
      }
    } else if (path.equals(LATEST)) {
      assertThat(withoutTimes(json(path))).isEqualTo(withoutTimes(clean.json(path)));
    } else if (path.endsWith("/status.json")) {
      assertThat(json(path).get("state").asText()).as(path).isEqualTo("succeeded");
    }
  }

  private static JsonNode withoutTimes(JsonNode latest) {
    return ((ObjectNode) latest).without(List.of("startedAt", "publishedAt"));
  }
}
