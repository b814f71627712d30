package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What SNS or SQS bring.
 *
 * @param name what messages call it, with the id that AWS gave it
 * @param text what was sent
 * @param sent when, by its UTC day
 */
record Message(String name, String text, Optional<LocalDate> sent) {

  /**
   * What an event holds that is an envelope; empty if it is none.
   *
   * @throws io.registerexporter.launcher.LauncherException if it is one that is not understood
   */
  static List<Message> in(JsonNode event) {
    if (event.has("Records")) {
      JsonNode records = Fields.of("the event", event).list("Records");
      if (records.isEmpty()) {
        throw Fields.wrong("the event has no record in Records");
      }
      List<Message> messages = new ArrayList<>();
      records.forEach(json -> messages.add(ofRecord(Fields.of("a record of the event", json))));
      return messages;
    }
    if (event.path("Type").asText().equals("Notification") && event.has("TopicArn")) {
      return List.of(ofNotification(Fields.of("the notification", event)));
    }
    return List.of();
  }

  private static Message ofRecord(Fields fields) {
    Optional<String> source = fields.text("eventSource").or(() -> fields.text("EventSource"));
    return switch (source.orElse("")) {
      case "aws:sqs" -> ofQueue(fields);
      case "aws:sns" -> ofNotification(fields.object("Sns"));
      default ->
          throw Fields.wrong(
              fields.name()
                  + " comes from "
                  + source.map(Fields::shown).orElse("nowhere")
                  + ". Understood are records of aws:sqs and aws:sns");
    };
  }

  private static Message ofQueue(Fields fields) {
    String name = "the SQS message " + fields.required("messageId");
    Optional<LocalDate> sent =
        fields
            .object("attributes")
            .text("SentTimestamp")
            .map(time -> UtcDay.ofMilliseconds(name + "'s SentTimestamp", time));
    return new Message(name, fields.required("body"), sent);
  }

  private static Message ofNotification(Fields fields) {
    String name = "the SNS message " + fields.required("MessageId");
    Optional<LocalDate> sent =
        fields.text("Timestamp").map(time -> UtcDay.of(name + "'s Timestamp", time));
    return new Message(name, fields.required("Message"), sent);
  }
}
