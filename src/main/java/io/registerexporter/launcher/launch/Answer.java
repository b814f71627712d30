package io.registerexporter.launcher.launch;

/** What came of an event. */
public sealed interface Answer permits Launch, LongestRun {

  /** In a few words, for a log. */
  String told();
}
