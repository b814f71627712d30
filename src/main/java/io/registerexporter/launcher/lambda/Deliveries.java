package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import io.registerexporter.launcher.launch.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens events to what they hold, and carries each of it out.
 *
 * <p>Of several messages all are tried, and one that fails makes the whole event fail. Then SQS
 * brings all of them once more, and those that had succeeded find their cluster at work. A partial
 * answer ({@code batchItemFailures}) would save that, and lose messages: Lambda looks at it only
 * where the event source mapping has {@code ReportBatchItemFailures}, which no function can see,
 * and elsewhere takes it for success and deletes what failed. To launch twice is harmless, to
 * launch never is not.
 *
 * <p>What is thrown here, Lambda's runtime logs; what succeeds has a line of its own.
 *
 * @param deployed asked for when there is something to be done
 */
record Deliveries(Supplier<Deployed> deployed) {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  /** A dead letter queue's message with SQS's message with SNS's message with an event is three. */
  private static final int MOST_ENVELOPES = 4;

  /** Characters of a failure. */
  private static final int LONGEST = 2000;

  /**
   * @return what came of each event in it, one at least
   * @throws LauncherException if one of them is not understood or cannot be carried out; all others
   *     are
   */
  List<Answer> accept(JsonNode event) {
    return accept(event, Optional.empty(), 0);
  }

  private List<Answer> accept(JsonNode event, Optional<LocalDate> sent, int envelopes) {
    List<Message> messages = Message.in(event);
    if (messages.isEmpty()) {
      return List.of(carryOut(Events.read(event, sent)));
    }
    if (envelopes == MOST_ENVELOPES) {
      throw Fields.wrong("the event is in more than " + MOST_ENVELOPES + " envelopes");
    }
    List<Answer> answers = new ArrayList<>();
    Map<String, RuntimeException> failures = new LinkedHashMap<>();
    for (Message message : messages) {
      try {
        JsonNode content = EventJson.read("its text", message.text());
        answers.addAll(accept(content, message.sent().or(() -> sent), envelopes + 1));
      } catch (RuntimeException e) {
        failures.put(message.name(), e);
      }
    }
    if (!failures.isEmpty()) {
      throw failed(messages.size(), failures);
    }
    return answers;
  }

  private Answer carryOut(EventRequest order) {
    Answer answer;
    try {
      answer = order.carryOut(deployed);
    } catch (RuntimeException e) {
      String asked = order.correlationId().map(id -> " (correlation id " + id + ")").orElse("");
      throw failure(order.name() + asked + ": " + said(e), e);
    }
    LOG.info("{}: {}", order.name(), answer.told());
    return answer;
  }

  private static LauncherException failed(int all, Map<String, RuntimeException> failures) {
    String each =
        failures.entrySet().stream()
            .map(failure -> failure.getKey() + ": " + said(failure.getValue()))
            .collect(Collectors.joining("; "));
    String count = all == 1 ? "" : failures.size() + " of " + all + " messages failed: ";
    LauncherException failed = failure(count + each, failures.values().iterator().next());
    failures.values().stream().skip(1).forEach(failed::addSuppressed);
    return failed;
  }

  /** The same kind of failure, with more said. */
  private static LauncherException failure(String message, RuntimeException cause) {
    Kind kind = cause instanceof LauncherException known ? known.kind() : Kind.INTERNAL;
    return new LauncherException(kind, message, cause);
  }

  /** In one line that is not too long, for events decide what some messages quote. */
  private static String said(RuntimeException e) {
    String message = e instanceof LauncherException ? e.getMessage() : "internal error: " + e;
    String line = message.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
