package io.registerexporter.sink;

import java.util.List;
import java.util.Locale;

/**
 * Where everything of an export lies under the output folder.
 *
 * @param output the output folder, without a slash at its end
 * @param exportId the export
 */
public record ExportLayout(String output, String exportId) {

  private static final String RESULTS = "/bods_exports_results/";
  private static final String PRIVATE = "/bods_exports_private/exports/";

  /** The file that holds all statements. */
  public String finalFile() {
    return output + RESULTS + exportId + ".jsonl.gz";
  }

  /** The folder of the parts. */
  public String parts() {
    return output + RESULTS + "export_parts/export=" + exportId;
  }

  public String part(String name) {
    return parts() + "/" + name;
  }

  /** Name of a part, numbered from 0. */
  public static String partName(int number) {
    return String.format(Locale.ROOT, "part-%05d.jsonl.gz", number);
  }

  public String manifest() {
    return output + RESULTS + "manifests/" + exportId + ".json";
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
    return privateFolder() + "/findings";
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
   * The final file while it is being made.
   *
   * @param owner the token of the run that makes it
   */
  public String unfinishedFinalFile(String owner) {
    return unfinishedFinalFiles() + "/" + owner + ".jsonl.gz";
  }

  private String unfinishedFinalFiles() {
    return privateFolder() + "/final";
  }

  /** All that a run may leave before it publishes, but the claim. */
  List<String> remains() {
    return List.of(
        staging(), findings(), inventory(), status(), unfinishedFinalFiles(), parts(), finalFile());
  }
}
