package io.registerexporter.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Small files on this machine's disks, written in one step: readers see the old, the new or none,
 * and never a piece.
 */
final class LocalFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** Locks of files are between processes; between threads of one they are errors. */
  private static final ReentrantLock OF_THIS_PROCESS = new ReentrantLock();

  private LocalFiles() {}

  /** Creates a file with its content; false if one is there. Of several who try, one succeeds. */
  static boolean create(Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    Path next = beside(target, UUID.randomUUID() + ".next");
    try {
      Files.write(next, content, CREATE_NEW, WRITE);
      return name(next, target);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /**
   * Gives a file a name that no other may have; false if one has. The file keeps its own name, too,
   * where the disk knows links; where it does not, another may come in between.
   */
  static boolean name(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    } catch (NoSuchFileException | AccessDeniedException refused) {
      throw refused;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      if (Files.exists(target)) {
        return false;
      }
      Files.move(file, target, ATOMIC_MOVE);
      return true;
    }
  }

  /** Creates or replaces a file. */
  static void replace(Path target, byte[] content) throws IOException {
    Files.createDirectories(target.getParent());
    Path next = beside(target, UUID.randomUUID() + ".next");
    try {
      Files.write(next, content, CREATE_NEW, WRITE);
      Files.move(next, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
  }

  /**
   * Replaces a file that has that content; false if it has another, or is gone.
   *
   * @param lock a file that all who replace such files lock, and that stays: a lock of a file that
   *     somebody deletes, or that this process closes anywhere, is none
   */
  static boolean replace(Path target, byte[] content, byte[] old, Path lock) throws IOException {
    OF_THIS_PROCESS.lock();
    try (FileChannel file = FileChannel.open(lock, CREATE, WRITE)) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (file.tryLock() == null) {
        if (System.nanoTime() > end) {
          throw new IOException(
              "another process holds " + lock + " for " + PATIENCE.toSeconds() + " s");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return replaceIf(target, content, old);
    } finally {
      OF_THIS_PROCESS.unlock();
    }
  }

  private static boolean replaceIf(Path target, byte[] content, byte[] old) throws IOException {
    if (!read(target).filter(there -> Arrays.equals(there, old)).isPresent()) {
      return false;
    }
    replace(target, content);
    return true;
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** How long ago a file was written, by the clock of the disk it is on; empty if it is gone. */
  static Optional<Duration> age(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Path probe = beside(file, UUID.randomUUID() + ".now");
    try {
      Files.write(probe, new byte[0]);
      Duration age =
          Duration.between(
              Files.getLastModifiedTime(file).toInstant(),
              Files.getLastModifiedTime(probe).toInstant());
      return Optional.of(age.isNegative() ? Duration.ZERO : age);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (AccessDeniedException | ReadOnlyFileSystemException noProbe) {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(Duration.between(written, Instant.now()));
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  /** A hidden file in the same folder. */
  private static Path beside(Path file, String purpose) {
    return file.resolveSibling("." + file.getFileName() + "." + purpose);
  }
}
