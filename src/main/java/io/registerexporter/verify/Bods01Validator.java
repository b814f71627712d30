package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Holds statements against the schema of BODS 0.1, formats of dates and URIs included. */
public final class Bods01Validator {

  private static final String SCHEMA = "bods-0.1.schema.json";

  private final JsonSchema schema;

  public Bods01Validator() {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ROOT)
            .build();
    try (InputStream text = Bods01Validator.class.getResourceAsStream(SCHEMA)) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text, config);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema in the program itself cannot be read", e);
    }
    schema.initializeValidators();
  }

  /** Everything that is wrong with a statement, by its place in it. */
  public List<StatementProblem> problems(JsonNode statement) {
    return schema.validate(statement).stream()
        .map(Bods01Validator::problem)
        .sorted(Comparator.comparing(StatementProblem::text))
        .toList();
  }

  private static StatementProblem problem(ValidationMessage message) {
    String pointer = message.getInstanceLocation().toString();
    return new StatementProblem(
        pointer,
        message.getError(),
        InheritedOddity.of(pointer, message.getType(), message.getInstanceNode()));
  }
}
