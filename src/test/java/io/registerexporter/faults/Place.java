package io.registerexporter.faults;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** An output of exports, as the program and as a test see it. */
interface Place extends AutoCloseable {

  /** What {@code --output} is given. */
  String address();

  /** Variables with which the program gets there. */
  Map<String, String> environment();

  /**
   * All files by their paths in it, and folders that hold none, whose paths end with a slash. Where
   * there are no folders such a path is an object that stands for one.
   */
  SortedMap<String, byte[]> files();

  /** Puts files there, by their paths in it. */
  void put(Map<String, byte[]> files);

  /** The files that were begun to be uploaded, by their paths. */
  List<String> uploads();

  @Override
  void close();
}
