package io.registerexporter.launcher.notices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.registerexporter.launcher.AwsFailure;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.emr.AwsClients;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** The topics of Amazon SNS. It connects when it is first asked to send something. */
public final class Topics {

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

  private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final AwsClients aws;
  private SnsClient client;

  /**
   * @param aws makes the client, which stays open
   */
  public Topics(AwsClients aws) {
    this.aws = aws;
  }

  private synchronized SnsClient client() {
    if (client == null) {
      client = aws.sns();
    }
    return client;
  }

  /**
   * Sends a notice. SNS may have taken it also where that fails.
   *
   * @param topic its ARN
   * @param application what the notice is from
   * @throws LauncherException if it fails
   */
  void send(String topic, Notice notice, String application) {
    try {
      client()
          .publish(
              request ->
                  request
                      .topicArn(topic)
                      .subject(notice.subject(application))
                      .message(text(notice))
                      .messageAttributes(
                          Map.of(
                              "outcome", attribute(notice.outcome().name()),
                              "environment", attribute(notice.environment()))));
    } catch (SdkException e) {
      throw AwsFailure.of("send a notice to " + topic, "SNS", e);
    }
    LOG.info("told {} that {}", topic, notice.subject(application));
  }

  private static MessageAttributeValue attribute(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private static String text(Notice notice) {
    try {
      return JSON.writeValueAsString(notice);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
