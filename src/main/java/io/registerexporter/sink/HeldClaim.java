package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A claim that this run holds. A thread of its own renews it several times in each lease, which
 * tells other runs that this one is alive. Each renewal replaces the claim that was written last,
 * so that it fails once another run has taken it.
 */
final class HeldClaim implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HeldClaim.class);

  private static final int BEATS_IN_A_LEASE = 4;

  private final Store store;
  private final ExportLayout layout;
  private final ScheduledExecutorService heart;
  private Claim claim;
  private String version;
  private boolean lost;

  private HeldClaim(Store store, ExportLayout layout, Claim claim, String version) {
    this.store = store;
    this.layout = layout;
    this.claim = claim;
    this.version = version;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "claim of " + layout.exportId());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes a claim.
   *
   * @param replaced version of the claim that is taken over; empty if there is none
   * @return empty if another run came first
   */
  static Optional<HeldClaim> take(
      Store store, ExportLayout layout, Optional<String> replaced, Claim claim) {
    return store
        .swap(layout.claim(), replaced, claim)
        .map(version -> new HeldClaim(store, layout, claim, version).beating());
  }

  private HeldClaim beating() {
    long period = claim.leaseTime().toMillis() / BEATS_IN_A_LEASE;
    if (period > 0) {
      var unused = heart.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }
    return this;
  }

  synchronized Claim claim() {
    return claim;
  }

  private synchronized void beat() {
    if (lost || claim.released()) {
      return;
    }
    try {
      renew(claim.beat());
    } catch (ExportExistsException takenOver) {
      // The run hears of it before it does the next thing that is seen.
      heart.shutdown();
    } catch (RuntimeException e) {
      // An executor that is thrown at beats no more.
      LOG.warn("the claim of {} could not be renewed: {}", layout.exportId(), e.getMessage());
    }
  }

  /**
   * Renews the claim, which shows that it is still this run's.
   *
   * @throws ExportExistsException if another run has taken it
   */
  synchronized void assertHeld() {
    renew(claim.beat());
  }

  /**
   * Says something else of the export that is made.
   *
   * @throws ExportExistsException if another run has taken it
   */
  synchronized void change(Claim next) {
    renew(next.beat());
  }

  private void renew(Claim next) {
    Optional<String> written =
        lost ? Optional.empty() : store.swap(layout.claim(), Optional.of(version), next);
    if (written.isEmpty() && !lost) {
      written = overOurOwn(next);
    }
    if (written.isEmpty()) {
      lost = true;
      throw ExportExistsException.takenOver(layout);
    }
    claim = next;
    version = written.get();
  }

  /** What is there may be of this run: a renewal whose answer was lost. */
  private Optional<String> overOurOwn(Claim next) {
    return store
        .readVersioned(layout.claim(), Claim.class)
        .filter(there -> there.content().map(Claim::owner).equals(Optional.of(claim.owner())))
        .flatMap(there -> store.swap(layout.claim(), Optional.of(there.version()), next));
  }

  /** Lets another run go on with the export at once, as far as it can be told. */
  synchronized void release() {
    heart.shutdown();
    if (lost || claim.released()) {
      return;
    }
    try {
      renew(claim.letGo());
    } catch (ExportExistsException takenOver) {
      LOG.debug("another run has the claim", takenOver);
    } catch (OutputException e) {
      LOG.warn("the claim of {} could not be released: {}", layout.exportId(), e.getMessage());
    }
  }

  @Override
  public void close() {
    heart.shutdown();
  }
}
