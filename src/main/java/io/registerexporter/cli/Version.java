package io.registerexporter.cli;

import io.registerexporter.sink.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;

/** Which program this is: its version, and the commit that it was built from. */
final class Version implements CommandLine.IVersionProvider {

  private static final String NAME = "register-exporter";

  static Manifest.Tool tool() {
    Properties build = new Properties();
    try (InputStream resource =
        Version.class.getResourceAsStream("/io/registerexporter/build.properties")) {
      if (resource != null) {
        build.load(resource);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own build.properties cannot be read", e);
    }
    return new Manifest.Tool(
        NAME,
        build.getProperty("git.build.version", "unknown"),
        build.getProperty("git.commit.id", "unknown"));
  }

  @Override
  public String[] getVersion() {
    Manifest.Tool tool = tool();
    return new String[] {tool.name() + " " + tool.version() + " (" + tool.commit() + ")"};
  }
}
