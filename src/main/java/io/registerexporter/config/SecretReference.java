package io.registerexporter.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is, which may be shown, unlike the secret.
 *
 * @param place {@code env}, {@code file} or {@code secretsmanager}
 * @param name of the variable, path of the file, or ARN or name of the secret
 */
public record SecretReference(String place, String name) {

  /** How references are written: nothing that looks like an address or credentials is one. */
  static final String FORMS = "env:NAME, file:PATH or secretsmanager:ARN";

  private static final Pattern FORM =
      Pattern.compile("(env):([A-Za-z_][A-Za-z0-9_]*)|(file|secretsmanager):([^@]+)");

  static Optional<SecretReference> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || text.contains("://")) {
      return Optional.empty();
    }
    return Optional.of(
        form.group(1) != null
            ? new SecretReference(form.group(1), form.group(2))
            : new SecretReference(form.group(3), form.group(4)));
  }

  /**
   * Gets the secret.
   *
   * @throws ConfigException if it is not there
   */
  String resolve(Map<String, String> environment) {
    String secret =
        switch (place) {
          case "env" -> environment.getOrDefault(name, "");
          case "file" -> content();
          case "secretsmanager" -> SecretsManager.secret(name);
          default -> throw new IllegalStateException("no such place: " + place);
        };
    if (secret.isBlank()) {
      throw new ConfigException(this + " is not set or empty.");
    }
    return secret.replaceFirst("\\R$", "");
  }

  private String content() {
    try {
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw new ConfigException(
          this + " cannot be read: " + e.getMessage() + ". Check its path and rights.");
    }
  }

  @Override
  public String toString() {
    return place + ":" + name;
  }
}
