package io.registerexporter.pipeline;

import io.registerexporter.sink.Claim;
import io.registerexporter.sink.ClaimWatch;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.PublishedExports;
import io.registerexporter.sink.RunStatus;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.time.Duration;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what an export was made of once it is published. It is published whatever becomes of
 * that.
 *
 * @param store where the export is
 * @param layout of its first volume
 * @param keepStaging true if staged documents stay
 */
record TidyUp(Store store, ExportLayout layout, boolean keepStaging, Configuration hadoop) {

  private static final Logger LOG = LoggerFactory.getLogger(TidyUp.class);

  /**
   * @param claim of the run that published it
   */
  void after(Claim claim) {
    claim.stagingFolder().ifPresent(folder -> attempt(() -> leave(folder)));
    layout.needless().forEach(path -> attempt(() -> store.delete(path)));
  }

  private static void attempt(Runnable removal) {
    try {
      removal.run();
    } catch (OutputException left) {
      LOG.warn(left.getMessage());
    }
  }

  private void leave(String folder) {
    if (keepStaging) {
      LOG.info("the staged documents are in {}", folder);
    } else {
      Staging.discard(folder, hadoop);
    }
  }

  /**
   * Does the same for a run that published the export and ended before it could, which is seen in
   * its status.
   *
   * @param lease for how long a claim holds whose run is not heard of
   */
  void afterLostRun(Duration lease) {
    attempt(
        () -> {
          Optional<Claim> claim = store.readIfWhole(layout.claim(), Claim.class);
          boolean published = new PublishedExports(store).find(layout).isPresent();
          if (claim.isPresent() && published && !isTidy()) {
            tidyUpAfter(claim.get(), lease);
          }
        });
  }

  private boolean isTidy() {
    return store
        .readIfWhole(layout.status(), RunStatus.class)
        .filter(status -> status.state().equals(RunStatus.SUCCEEDED))
        .isPresent();
  }

  private void tidyUpAfter(Claim claim, Duration lease) {
    Duration remaining = new ClaimWatch(store, layout, lease).remaining();
    if (remaining.isZero()) {
      after(claim);
      new RunReport(store, layout, lease).succeeded("publishing");
    } else {
      LOG.warn(
          "the run that published {} may be tidying up still; run this again in {} s to see to it",
          layout.exportId(),
          remaining.toSeconds() + 1);
    }
  }
}
