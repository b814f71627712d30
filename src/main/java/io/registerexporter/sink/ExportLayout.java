package io.registerexporter.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Where everything of an export lies under the output folder.
 *
 * <p>An export in several versions of the standard has a volume for each: the first lies where an
 * export in one version does, each other one in a folder of its own.
 *
 * @param output the output folder, without a slash at its end
 * @param exportId the export
 * @param volume what the names of a volume's own folder begin with; empty for the first
 */
public record ExportLayout(String output, String exportId, String volume) {

  private static final String RESULTS = "/bods_exports_results/";
  private static final String PRIVATE = "/bods_exports_private/exports/";

  /** The layout of the first volume, or the only one. */
  public ExportLayout(String output, String exportId) {
    this(output, exportId, "");
  }

  /**
   * The layout of another volume of the same export.
   *
   * @param version the version of the standard
   */
  public ExportLayout inVersion(String version) {
    return new ExportLayout(output, exportId, "v" + version + "/");
  }

  /** The layout of a volume by its name, as {@link #volume} gives it. */
  ExportLayout ofVolume(String name) {
    return new ExportLayout(output, exportId, name);
  }

  private String results() {
    return output + RESULTS + volume;
  }

  /** The file that holds all statements. */
  public String finalFile() {
    return results() + exportId + ".jsonl.gz";
  }

  /** The same statements as one JSON array. */
  public String array() {
    return results() + exportId + ".json.gz";
  }

  /** The SHA-256 of a file beside it, as {@code sha256sum} writes and checks it. */
  public static String sha256Of(String file) {
    return file + ".sha256";
  }

  /** Who publishes the statements, under which licence, and where they come from. */
  public String attribution() {
    return results() + exportId + ".attribution.txt";
  }

  /** The folder of the parts. */
  public String parts() {
    return results() + "export_parts/export=" + exportId;
  }

  public String part(String name) {
    return parts() + "/" + name;
  }

  /** Name of a part, numbered from 0. */
  public static String partName(int number) {
    return String.format(Locale.ROOT, "part-%05d.jsonl.gz", number);
  }

  public String manifest() {
    return results() + "manifests/" + exportId + ".json";
  }

  /** The array before it has its name. */
  String unfinishedArray(String owner) {
    return unfinishedFiles() + "/" + owner + "/" + volume + "array.json.gz";
  }

  /** Which statements of several versions are about the same. */
  public String crosswalk() {
    return output + RESULTS + "crosswalks/" + exportId + ".jsonl.gz";
  }

  /** Names the newest published export. */
  public String latest() {
    return output + RESULTS + "latest.json";
  }

  /** A path relative to the output folder, as manifests print it. */
  public String key(String path) {
    return path.substring(output.length() + 1);
  }

  /** Never public: what belongs to this export only. */
  public String privateFolder() {
    return output + PRIVATE + exportId;
  }

  public String claim() {
    return privateFolder() + "/claim.json";
  }

  /** Says that the export was published once, and is deleted. */
  public String deleted() {
    return privateFolder() + "/deleted.json";
  }

  public String inventory() {
    return privateFolder() + "/inventory.json";
  }

  public String findings() {
    return privateFolder() + "/findings" + (volume.isEmpty() ? "" : "-" + volume.replace("/", ""));
  }

  /** The crosswalk before it is one file. */
  public String crosswalkParts() {
    return privateFolder() + "/crosswalk";
  }

  /** Name of a file of the crosswalk, numbered from 0. */
  public static String crosswalkName(int number) {
    return String.format(Locale.ROOT, "crosswalk-%05d.jsonl.gz", number);
  }

  /** Name of a file of findings, numbered from 0. */
  public static String findingsName(int number) {
    return String.format(Locale.ROOT, "findings-%05d.jsonl.gz", number);
  }

  /** The database's documents while the export is made. */
  public String staging() {
    return privateFolder() + "/staging";
  }

  /** The same in another folder, which several exports and other things may share. */
  public String stagingIn(String folder) {
    return folder + "/bods_exports_staging/" + exportId;
  }

  public String status() {
    return privateFolder() + "/status.json";
  }

  /**
   * A file while it is put together.
   *
   * @param file what it will be
   * @param owner the token of the run that makes it
   */
  public String unfinished(String file, String owner) {
    return unfinishedFiles() + "/" + key(file).replace('/', '-') + "-" + owner;
  }

  private String unfinishedFiles() {
    return privateFolder() + "/unfinished";
  }

  /** What is made of the export's parts, in all volumes. */
  List<String> madeOfParts() {
    return List.of(status(), unfinishedFiles(), crosswalk());
  }

  /** What the export was made of, and nobody needs once it is published. */
  public List<String> needless() {
    return List.of(crosswalkParts(), unfinishedFiles());
  }

  /** What is made of this volume's parts. */
  List<String> madeOfPartsOfVolume() {
    return List.of(finalFile(), sha256Of(finalFile()), array(), sha256Of(array()), attribution());
  }

  /**
   * All of a published export that is public, in the order in which it is to go: without manifests
   * nobody looks for the rest.
   *
   * @param volumes the volumes that there may be, as {@link #volume} names them
   */
  public List<String> published(Collection<String> volumes) {
    List<String> paths = new ArrayList<>();
    volumes.forEach(volume -> paths.add(ofVolume(volume).manifest()));
    for (String volume : volumes) {
      paths.addAll(ofVolume(volume).madeOfPartsOfVolume());
      paths.add(ofVolume(volume).parts());
    }
    paths.add(crosswalk());
    return paths;
  }

  /**
   * All that is private of it but {@link #deleted}, the claim last, which says what else there may
   * be.
   *
   * @param volumes the volumes that there may be, as {@link #volume} names them
   */
  public List<String> unpublished(Collection<String> volumes) {
    List<String> paths = new ArrayList<>();
    volumes.forEach(volume -> paths.add(ofVolume(volume).findings()));
    paths.addAll(
        List.of(staging(), crosswalkParts(), unfinishedFiles(), status(), inventory(), claim()));
    return paths;
  }

  /** What the inventory lists, and itself, which goes first. */
  List<String> written() {
    return List.of(inventory(), crosswalkParts());
  }

  /** What the inventory lists of this volume. */
  List<String> writtenOfVolume() {
    return List.of(findings(), parts());
  }
}
