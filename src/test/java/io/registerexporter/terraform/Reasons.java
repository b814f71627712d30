package io.registerexporter.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which statements about {@code *} have a written reason: a comment {@code # On *: …} right above
 * {@code resources = ["*"]}. JSON has no comments, so the files themselves are read.
 */
final class Reasons {

  private static final Pattern DOCUMENT =
      Pattern.compile("^data \"aws_iam_policy_document\" \"(\\w+)\".*");
  private static final Pattern STATEMENT =
      Pattern.compile("^ *(?:statement|dynamic \"statement\") \\{");
  private static final Pattern SID = Pattern.compile("^ *sid += \"(\\w+)\"");
  private static final Pattern EVERYTHING = Pattern.compile("^ *resources += \\[\"\\*\"]");
  private static final Pattern REASON = Pattern.compile("^ *# On \\*: .*\\w.*");

  private Reasons() {}

  /** Their addresses, {@code document/sid}. */
  static Set<String> in(Path folder) {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".tf")).sorted().toList()) {
        found.addAll(inLines(Files.readAllLines(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static Set<String> inLines(List<String> lines) {
    Set<String> found = new TreeSet<>();
    String document = "";
    String sid = "";
    boolean reason = false;
    for (String line : lines) {
      Matcher start = DOCUMENT.matcher(line);
      Matcher named = SID.matcher(line);
      if (start.matches()) {
        document = start.group(1);
      } else if (STATEMENT.matcher(line).find()) {
        sid = "";
      } else if (named.find()) {
        sid = named.group(1);
      } else if (reason && EVERYTHING.matcher(line).find()) {
        found.add(document + "/" + sid);
      }
      reason = REASON.matcher(line).matches() || (reason && line.strip().startsWith("#"));
    }
    return found;
  }
}
