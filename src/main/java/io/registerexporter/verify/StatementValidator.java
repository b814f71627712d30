package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.registerexporter.bods.BodsVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds statements against the schema of one version of BODS, formats of dates and URIs included.
 */
public final class StatementValidator {

  private static final Map<BodsVersion, StatementValidator> MADE = new ConcurrentHashMap<>();

  private final BodsVersion version;
  private final JsonSchema schema;

  private StatementValidator(BodsVersion version, JsonSchema schema) {
    this.version = version;
    this.schema = schema;
  }

  /** The validator of a version, for any number of threads: it is costly to make. */
  public static StatementValidator of(BodsVersion version) {
    return MADE.computeIfAbsent(version, StatementValidator::read);
  }

  private static StatementValidator read(BodsVersion version) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    String file = "bods-" + version.label() + ".schema.json";
    try (InputStream text = StatementValidator.class.getResourceAsStream(file)) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, config);
      schema.initializeValidators();
      return new StatementValidator(version, schema);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema in the program itself cannot be read", e);
    }
  }

  /** Everything that is wrong with a statement, by its place in it. */
  public List<StatementProblem> problems(JsonNode statement) {
    return schema.validate(statement).stream()
        .map(this::problem)
        .sorted(Comparator.comparing(StatementProblem::text))
        .toList();
  }

  private StatementProblem problem(ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    return new StatementProblem(pointer, message.getError(), inherited(pointer, message));
  }

  /** Only 0.1 has a past to keep to: what a later version does not allow is an error. */
  private Optional<InheritedOddity> inherited(String pointer, ValidationMessage message) {
    return version == BodsVersion.V0_1
        ? InheritedOddity.of(pointer, message.getType(), message.getInstanceNode())
        : Optional.empty();
  }
}
