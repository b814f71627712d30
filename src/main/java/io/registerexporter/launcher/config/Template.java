package io.registerexporter.launcher.config;

import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with variables, of that kind of Terraform's {@code templatefile} which needs no
 * expressions: <code>${name}</code> stands for a value, <code>$${</code> for <code>${</code> and
 * <code>%%{</code> for <code>%{</code>. It gives what Terraform gives, byte for byte.
 *
 * @param name what messages call it: its file
 */
public record Template(String name, String text) {

  /** What Terraform gives a meaning to; the first group is the name of a variable. */
  private static final Pattern MARK =
      Pattern.compile("[$]{2}[{]|%%[{]|[$][{]([A-Za-z_][A-Za-z0-9_]*)[}]|[$%][{]");

  /** Characters of an expression that a message shows. */
  private static final int SHOWN = 40;

  /**
   * The text with values for its variables.
   *
   * @throws LauncherException if a value is missing, or the text has anything else of Terraform's;
   *     it names all of them
   */
  public String render(Map<String, String> values) {
    List<String> problems = new ArrayList<>();
    String rendered =
        MARK.matcher(text)
            .replaceAll(mark -> Matcher.quoteReplacement(replacement(mark, values, problems)));
    if (!problems.isEmpty()) {
      throw new LauncherException(Kind.CONFIGURATION, String.join("\n", problems));
    }
    // Terraform writes a letter and its accent as one character.
    return Normalizer.normalize(rendered, Normalizer.Form.NFC);
  }

  /** The variables, by name. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      if (mark.group(1) != null) {
        names.add(mark.group(1));
      }
    }
    return names;
  }

  /**
   * Refuses values that are of no use, which are misspelt more often than not.
   *
   * @param templates all that the values are for
   * @throws LauncherException if none of them has a variable of a value's name
   */
  public static void requireUse(Collection<Template> templates, Set<String> valueNames) {
    Set<String> unused = new TreeSet<>(valueNames);
    templates.forEach(template -> unused.removeAll(template.names()));
    if (!unused.isEmpty()) {
      throw new LauncherException(
          Kind.CONFIGURATION,
          "no template uses the values "
              + String.join(", ", unused)
              + ". Correct their names, or leave them out. Templates: "
              + String.join(", ", templates.stream().map(Template::name).sorted().toList())
              + ".");
    }
  }

  private String replacement(MatchResult mark, Map<String, String> values, List<String> problems) {
    String found = mark.group();
    String variable = mark.group(1);
    if (variable == null) {
      if (found.length() == 2) {
        problems.add(unknown(mark.start()));
      }
      return found.substring(1);
    }
    String value = values.get(variable);
    if (value == null) {
      problems.add(
          place(mark.start()) + "the variable " + variable + " has no value. " + known(values));
      return "";
    }
    return value;
  }

  private String unknown(int start) {
    return place(start)
        + shown(start)
        + " is more than a template may have: ${name}, and $${ and %%{ for ${ and %{ themselves.";
  }

  private static String known(Map<String, String> values) {
    return values.isEmpty()
        ? "There are no values."
        : "There are values for " + String.join(", ", new TreeSet<>(values.keySet())) + ".";
  }

  /** An expression up to its closing brace, or what of it is on the line. */
  private String shown(int start) {
    int brace = text.indexOf('}', start);
    int end = brace < 0 ? text.length() : brace + 1;
    String line = text.substring(start, end).lines().findFirst().orElse("");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private String place(int start) {
    long line = 1 + text.substring(0, start).chars().filter(c -> c == '\n').count();
    return name + ", line " + line + ": ";
  }
}
