package io.registerexporter.sink;

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

  /** All that a run may leave of the export before it publishes, but the claim. */
  List<String> remains() {
    return List.of(
        staging(), crosswalkParts(), inventory(), status(), unfinishedFiles(), crosswalk());
  }

  /** All that a run may leave of this volume before it publishes. */
  List<String> remainsOfVolume() {
    return List.of(findings(), parts(), finalFile(), array(), attribution());
  }
}
