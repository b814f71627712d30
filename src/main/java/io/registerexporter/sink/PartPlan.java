package io.registerexporter.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The files that a job may write.
 *
 * @param sets where each set of files goes, by its name
 * @param files the file for each value of the rows' target column
 * @param compressor what all tasks compress with
 * @param layout of the first volume, under which the inventory of what was written goes
 * @param origin what the inventory says beside that
 * @param expected number of rows of each tag that sets of statements are to have
 */
public record PartPlan(
    Map<String, FileSet> sets,
    Map<Integer, File> files,
    Compressor compressor,
    ExportLayout layout,
    Inventory.Origin origin,
    Map<String, Map<Integer, Long>> expected) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What lines are, which tells what to do with those of one id. */
  public enum Kind {
    /** Statements, each id once. */
    STATEMENTS,
    /** Lines without an id, every one. */
    LINES
  }

  /** Files of one kind in one folder. */
  public record FileSet(Kind kind, String folder) {}

  /**
   * A file.
   *
   * @param set the set that it belongs to
   * @param name its name in the folder of the set
   */
  public record File(String set, String name) implements Serializable {}

  /** Folders in the order of their sets' names, each once. */
  List<String> folders() {
    return sets.keySet().stream().sorted().map(name -> sets.get(name).folder()).distinct().toList();
  }

  FileSet setOf(File file) {
    return sets.get(file.set());
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan could not be written as JSON", e);
    }
  }

  static PartPlan ofJson(String json) {
    try {
      return JSON.readValue(json, PartPlan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan could not be read back", e);
    }
  }
}
