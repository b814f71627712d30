package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.cli.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Debian's package {@code awscli}: Amazon's own client, and its model of EMR's API.
 *
 * @param python the Python that has it
 */
public record AwsCli(String python) {

  /** What the package would be for. */
  public static final String MISSING =
      "Debian's package awscli is not installed, so that Amazon's own client cannot be asked";

  /** Prints what is wrong with a request, which it reads. */
  private static final String VALIDATION =
      """
      import json, sys
      from awscli.botocore import session, validate
      model = session.get_session().get_service_model('emr')
      request = model.operation_model(sys.argv[1]).input_shape
      print(validate.ParamValidator().validate(json.load(sys.stdin), request).generate_report())
      """;

  /**
   * How a command ended.
   *
   * @param output what it said, on both its streams
   */
  public record Result(int exitCode, String output) {}

  /** The client, if it is there. Another Python than Debian's may come first on the path. */
  public static Optional<AwsCli> find() {
    return Stream.of("/usr/bin/python3", "python3")
        .map(AwsCli::new)
        .filter(AwsCli::isThere)
        .findFirst();
  }

  private boolean isThere() {
    try {
      return run(Map.of(), List.of("-c", "import awscli.botocore"), "").exitCode() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Runs {@code aws emr}. */
  public Result emr(TestEmr emr, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-m", "awscli", "emr"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--endpoint-url", emr.endpoint().toString(), "--output", "json"));
    return run(emr.environment(), all, "");
  }

  /**
   * What is wrong with a request by Amazon's model of the API: members that are missing, unknown or
   * of a wrong type. Empty if nothing is.
   */
  public String complaints(String operation, JsonNode request) {
    Result result = run(Map.of(), List.of("-c", VALIDATION, operation), request.toString());
    if (result.exitCode() != 0) {
      throw new AssertionError(result.output());
    }
    return result.output().strip();
  }

  private Result run(Map<String, String> environment, List<String> arguments, String input) {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(arguments);
    try {
      Process process = Program.builder(environment, command).redirectErrorStream(true).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(command + " was interrupted", e);
    }
  }
}
