package io.registerexporter.faults;

import io.registerexporter.s3.FaultyS3.Call;
import java.util.Arrays;
import java.util.function.Predicate;

/** What the program asks of S3, as requests show it; each request is one of these. */
enum Operation {
  LIST_UPLOADS(call -> call.method().equals("GET") && has(call, "uploads")),
  LIST_OBJECTS(call -> call.method().equals("GET") && has(call, "list-type")),
  GET_OBJECT(call -> call.method().equals("GET")),
  HEAD_OBJECT(call -> call.method().equals("HEAD")),
  COPY_PART(Call::isCopy),
  PUT_PART(call -> call.method().equals("PUT") && has(call, "partNumber")),
  PUT_OBJECT(call -> call.method().equals("PUT")),
  CREATE_UPLOAD(call -> call.method().equals("POST") && has(call, "uploads")),
  COMPLETE_UPLOAD(Call::isCompletion),
  DELETE_OBJECTS(call -> call.method().equals("POST") && has(call, "delete")),
  ABORT_UPLOAD(call -> call.method().equals("DELETE") && has(call, "uploadId")),
  DELETE_OBJECT(call -> call.method().equals("DELETE"));

  private final Predicate<Call> which;

  Operation(Predicate<Call> which) {
    this.which = which;
  }

  private static boolean has(Call call, String parameter) {
    return Arrays.stream(call.query().split("&")).anyMatch(p -> p.split("=")[0].equals(parameter));
  }

  /** The first that it can be: the later ones leave out what they share with those before. */
  static Operation of(Call call) {
    return Arrays.stream(values())
        .filter(operation -> operation.which.test(call))
        .findFirst()
        .orElseThrow(() -> new AssertionError("unknown request: " + call));
  }
}
