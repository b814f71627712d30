package io.registerexporter.launcher.emr;

import io.registerexporter.launcher.LauncherException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.emr.EmrClient;
import software.amazon.awssdk.services.emr.model.ClusterSummary;
import software.amazon.awssdk.services.emr.model.RunJobFlowRequest;

/**
 * Asks EMR for a cluster, once. EMR takes a request that is made again for another one, so that
 * only a request that it throttled is made again at once; where it is not known what came of it,
 * the cluster is looked for by its name first.
 *
 * @param starter asks EMR for clusters, again by itself only {@linkplain #ifThrottled if it is
 *     throttled}
 * @param clusters asks EMR about them
 * @param pause waits
 */
public record ClusterStart(EmrClient starter, Clusters clusters, Pause pause) {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterStart.class);

  private static final int REQUESTS = 3;

  /** EMR lists a new cluster a little later than it answers. */
  private static final int LOOKS = 10;

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(6);

  /** Clocks differ. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  /** What a client has to do by itself that starts clusters. */
  public static StandardRetryStrategy ifThrottled() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .maxAttempts(5)
        // They would make a request again whose answer was lost.
        .useClientDefaults(false)
        .retryOnException(ClusterStart::isThrottled)
        .treatAsThrottling(ClusterStart::isThrottled)
        .build();
  }

  private static boolean isThrottled(Throwable failure) {
    return failure instanceof SdkException sdk && RetryUtils.isThrottlingException(sdk);
  }

  /**
   * Starts a cluster.
   *
   * @param request with a name that no other cluster has
   * @param since when the name was made
   * @param mayAskAgain looked at before each request but the first
   * @return the cluster's id
   * @throws LauncherException if EMR refuses it, or it cannot be told whether there is one
   */
  public String run(RunJobFlowRequest request, Instant since, BooleanSupplier mayAskAgain) {
    for (int requests = 1; ; requests++) {
      try {
        return starter.runJobFlow(request).jobFlowId();
      } catch (SdkException e) {
        Optional<String> started =
            isRefusal(e) ? Optional.empty() : lookedFor(request.name(), since, e);
        if (started.isPresent()) {
          return started.get();
        }
        if (isRefusal(e) || requests == REQUESTS || !mayAskAgain.getAsBoolean()) {
          throw EmrFailure.of("start a cluster", e);
        }
      }
    }
  }

  /**
   * True if there may be a cluster nevertheless.
   *
   * @param failure what {@link #run} threw
   */
  public static boolean mayHaveStarted(LauncherException failure) {
    return failure.getCause() instanceof SdkException e && !isRefusal(e);
  }

  /** Nothing came of it. */
  private static boolean isRefusal(SdkException e) {
    return isThrottled(e)
        || (e instanceof SdkServiceException answer
            && !EmrFailure.isOwnFault(e)
            && answer.statusCode() >= 400
            && answer.statusCode() < 500);
  }

  /** A list that fails says nothing of the request: what is thrown is that its fate is unknown. */
  private Optional<String> lookedFor(String name, Instant since, SdkException e) {
    try {
      return found(name, since, e);
    } catch (LauncherException unseen) {
      LauncherException unknown = EmrFailure.of("start a cluster", e);
      unknown.addSuppressed(unseen);
      throw unknown;
    }
  }

  private Optional<String> found(String name, Instant since, SdkException e) {
    LOG.warn("no answer to the request for {} ({}); looking for it", name, e.getMessage());
    for (int looks = 1; looks <= LOOKS; looks++) {
      pause.of(BETWEEN_LOOKS);
      Optional<String> found =
          clusters.list(since.minus(MARGIN), Set.of()).stream()
              .filter(cluster -> name.equals(cluster.name()))
              .map(ClusterSummary::id)
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
