package io.registerexporter.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database with its credentials, put together when it is needed.
 *
 * <p>A secret is a whole address, or {@code user:password} for the address given as the source, or
 * a JSON object as AWS keeps it: {@code {"uri": …}} or {@code {"username": …, "password": …}}.
 */
final class MongoUri {

  private static final Pattern ADDRESS = Pattern.compile("(mongodb(?:[+]srv)?://)([^/]+/[^/?]+.*)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private MongoUri() {}

  /** True for an address that names a host and a database. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /**
   * @throws ConfigException if the secret is not there, or is neither an address nor credentials;
   *     the message does not show it
   */
  static String of(MongoConfig mongo, Map<String, String> environment) {
    if (mongo.uriFrom().isEmpty()) {
      return mongo.address();
    }
    SecretReference reference = mongo.uriFrom().get();
    String secret = reference.resolve(environment);
    Optional<JsonNode> json = secret.startsWith("{") ? object(reference, secret) : Optional.empty();
    String whole = json.map(object -> object.path("uri").asText()).orElse(secret);
    if (isAddress(whole)) {
      if (!mongo.address().isEmpty()) {
        throw new ConfigException(
            reference + " holds a whole address, and the source names another one: leave it out.");
      }
      return whole;
    }
    if (mongo.address().isEmpty()) {
      throw new ConfigException(
          reference
              + " holds no address mongodb://HOST/DATABASE. If it holds credentials only, give the"
              + " address with --source.");
    }
    return json.isPresent()
        ? withCredentials(
            mongo.address(),
            text(reference, json.get(), "username"),
            text(reference, json.get(), "password"))
        : withCredentials(mongo.address(), reference, secret);
  }

  private static Optional<JsonNode> object(SecretReference reference, String secret) {
    try {
      return Optional.of(JSON.readTree(secret));
    } catch (JsonProcessingException e) {
      // The parser's message quotes what it read.
      throw new ConfigException(reference + " begins like JSON and is none.");
    }
  }

  private static String text(SecretReference reference, JsonNode object, String field) {
    if (!object.path(field).isTextual()) {
      throw new ConfigException(reference + " is a JSON object without the text " + field + ".");
    }
    return object.get(field).textValue();
  }

  private static String withCredentials(String address, SecretReference reference, String secret) {
    int colon = secret.indexOf(':');
    if (colon < 1 || secret.lines().count() > 1) {
      throw new ConfigException(
          reference + " holds neither mongodb://… nor USER:PASSWORD nor a JSON object of them.");
    }
    return withCredentials(address, secret.substring(0, colon), secret.substring(colon + 1));
  }

  private static String withCredentials(String address, String user, String password) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new IllegalStateException("not checked before: " + address);
    }
    return parts.group(1) + encoded(user) + ":" + encoded(password) + "@" + parts.group(2);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
