package io.registerexporter.emr;

/** An error that EMR answers with. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  private Refusal(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /** What is wrong with a request, for most operations. */
  public static Refusal validation(String message) {
    return new Refusal(400, "ValidationException", message);
  }

  /** The same, for those that know clusters and not job flows. */
  public static Refusal invalidRequest(String message) {
    return new Refusal(400, "InvalidRequestException", message);
  }

  public static Refusal throttling() {
    return new Refusal(400, "ThrottlingException", "Rate exceeded");
  }

  public static Refusal accessDenied(String operation) {
    return new Refusal(
        400,
        "AccessDeniedException",
        "User: arn:aws:iam::123456789012:user/test is not authorized to perform: elasticmapreduce:"
            + operation);
  }

  public static Refusal internal() {
    return new Refusal(500, "InternalServerException", "An internal error occurred.");
  }

  static Refusal unknownCredentials() {
    return new Refusal(
        400,
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }

  static Refusal unknownOperation() {
    return new Refusal(400, "UnknownOperationException", "");
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
