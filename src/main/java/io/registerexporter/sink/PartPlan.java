package io.registerexporter.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.Map;

/**
 * The files that a job may write.
 *
 * @param folders where each kind of file goes
 * @param files the file for each value of the rows' target column
 * @param compressor what all tasks compress with
 * @param inventory where the list of what was written goes
 */
public record PartPlan(
    Map<Kind, String> folders, Map<Integer, File> files, Compressor compressor, String inventory) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Kinds of file, which treat equal lines differently. */
  public enum Kind {
    /** Statements, each id once. */
    STATEMENTS,
    /** Findings, every one. */
    FINDINGS
  }

  /** A file by its kind and its name in that kind's folder. */
  public record File(Kind kind, String name) implements Serializable {}

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
