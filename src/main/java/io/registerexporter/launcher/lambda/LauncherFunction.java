package io.registerexporter.launcher.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.emr.AwsClients;
import io.registerexporter.launcher.launch.Answer;
import io.registerexporter.launcher.launch.ClusterWatch;
import io.registerexporter.launcher.launch.ConfigSource;
import io.registerexporter.launcher.launch.Launcher;
import io.registerexporter.launcher.notices.LaunchingWithNotices;
import io.registerexporter.launcher.notices.Notices;
import io.registerexporter.launcher.notices.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The function that Lambda calls with each event.
 *
 * <p>In: a JSON object of one of these kinds, or nothing.
 *
 * <ul>
 *   <li>the fields of a launch: {@code export_date}, {@code correlation_id}, {@code s3_overrides},
 *       {@code overrides}, {@code extend}, {@code additional_step_args}; none for today's export
 *   <li>a scheduled event of EventBridge, with these fields in its {@code detail}
 *   <li>EMR's event that a cluster changed its state; those that ended may be launched again, and
 *       are told of by {@link Notices}
 *   <li>{@code {"watch": "clusters"}}, for a {@link ClusterWatch}
 *   <li>records of SNS or SQS with any of these in them, as text
 * </ul>
 *
 * <p>Out: an {@link Answer}, or {@code {"launches": […]}} for records. An exception for everything
 * that is not understood or does not succeed, so that Lambda and who sent the event try again, and
 * put it aside at last.
 */
public final class LauncherFunction implements RequestStreamHandler {

  private final Deliveries deliveries;

  /** What Lambda calls. It connects to nothing, so that wrong events are told what is wrong. */
  public LauncherFunction() {
    this(new Connected(LauncherFunction::deployed));
  }

  LauncherFunction(Supplier<Deployed> deployed) {
    this.deliveries = new Deliveries(deployed);
  }

  /** The deployment as the function's environment has it. */
  private static Deployed deployed() {
    AwsClients aws = new AwsClients(System.getenv());
    S3Client s3 = aws.s3();
    ConfigSource source =
        ConfigSource.at(
            Optional.ofNullable(System.getenv(ConfigSource.VARIABLE)), Optional.empty(), () -> s3);
    Launcher launcher = Launcher.of(aws, s3, source);
    Notices notices = new Notices(source, launcher.clusters(), s3, new Topics(aws));
    return new Deployed(
        new LaunchingWithNotices(launcher, notices),
        new ClusterWatch(source, launcher.clusters(), launcher.clock(), System.out));
  }

  /**
   * @throws LauncherException if the event is not understood or cannot be carried out
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = EventJson.read(input);
    List<Answer> answers = deliveries.accept(event);
    boolean one = answers.size() == 1 && !event.has("Records");
    EventJson.write(output, one ? answers.get(0) : Map.of("launches", answers));
  }

  /** Connects when it is first asked for, and again after that failed. */
  private static final class Connected implements Supplier<Deployed> {

    private final Supplier<Deployed> connect;
    private Deployed deployed;

    Connected(Supplier<Deployed> connect) {
      this.connect = connect;
    }

    @Override
    public synchronized Deployed get() {
      if (deployed == null) {
        deployed = connect.get();
      }
      return deployed;
    }
  }
}
