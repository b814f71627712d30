package io.registerexporter.sink;

import io.registerexporter.store.Store;
import java.time.Duration;
import java.util.Optional;

/**
 * The status of a run that ended without ever having the claim of its export, which is therefore
 * another run's, or nobody's.
 *
 * @param lease for how long a claim holds whose run is not heard of
 */
public record UnclaimedStatus(Store store, ExportLayout layout, Duration lease) {

  /**
   * Writes it where no other run is spoken of: the export was never published, and no run that may
   * be alive has claimed it. A run that claims it meanwhile writes its own status over this one.
   *
   * @return false if the status there is another run's
   */
  public boolean write(RunStatus status) {
    // Read first, so that it is not replaced if a run writes its own after the claim was looked at.
    Optional<String> seen =
        store.readVersioned(layout.status(), RunStatus.class).map(Store.Versioned::version);
    return !isOfAnother() && store.swap(layout.status(), seen, status).isPresent();
  }

  private boolean isOfAnother() {
    return store.exists(layout.deleted())
        || new PublishedExports(store).find(layout).isPresent()
        || !new ClaimWatch(store, layout, lease).remaining().isZero();
  }
}
