package org.yoyohub.ops.gate.room;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.yoyohub.core.fault.FaultPoint;
import org.yoyohub.core.payload.FileOps;

/**
 * The folders of one partner and the rules for them: it writes new files to in/ and reads what lies
 * in the others. All its sessions share the room, and so its limits.
 */
public final class Room {
  private final Folders folders;
  private final Quota quota;
  private final Rate rate = new Rate(System::nanoTime);
  private final Naming naming;
  private volatile RoomLimits limits;

  public Room(Path root, RoomLimits limits) {
    this.folders = new Folders(root.toAbsolutePath().normalize());
    this.naming = new Naming(folders.root());
    this.quota = new Quota(folders::lying, System::nanoTime);
    this.limits = limits;
  }

  public Path root() {
    return folders.root();
  }

  /** Sets other limits; what is already there stays. */
  public void limit(RoomLimits newLimits) {
    limits = newLimits;
  }

  /** Removes the uploads that an earlier run could not end. */
  public void tidy() throws IOException {
    folders.tidy();
  }

  public Sight look(RemotePath path) throws IOException {
    return folders.look(path);
  }

  public DirectoryStream<Path> list(RemotePath path) throws IOException {
    return folders.names(path);
  }

  /** Begins a file; nothing is seen under its name before it is published. */
  public Upload upload(RemotePath path, boolean mayCreate) throws IOException {
    var file = incoming(path);
    refuseIfAccepted(file);
    if (!mayCreate && !FileOps.exists(folders.of(file))) {
      throw new RefusedException(Refusal.NOT_THERE);
    }
    rate.begin(limits.filesPerMinute());
    quota.open(limits);
    return begun(file);
  }

  private Upload begun(RemotePath.File file) throws IOException {
    var temp = folders.of(Place.IN).resolve("." + UUID.randomUUID() + ".upload");
    boolean begun = false;
    try {
      FaultPoint.at("gate.open.create");
      var upload = new Upload(this, file, temp);
      begun = true;
      return upload;
    } finally {
      if (!begun) {
        quota.drop(0);
      }
    }
  }

  /** Opens a file for reading. */
  public Download download(RemotePath path) throws IOException {
    if (path instanceof RemotePath.File file && file.place() != Place.IN) {
      look(file);
      return new Download(file, folders.of(file));
    }
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }

  /** Gives a file that its sender called unfinished its final name; nothing else is renamed. */
  public void rename(RemotePath from, RemotePath to) throws IOException {
    var source = incoming(from);
    var target = incoming(to);
    if (RemoteName.of(source.name()) != RemoteName.TEMPORARY
        || RemoteName.of(target.name()) != RemoteName.FINAL) {
      throw new RefusedException(Refusal.NOT_ALLOWED);
    }
    look(source);
    naming.alone(() -> renameNow(source, target));
  }

  private void renameNow(RemotePath.File source, RemotePath.File target) throws IOException {
    refuseIfAccepted(target);
    FaultPoint.at("gate.rename");
    Files.move(folders.of(source), folders.of(target), StandardCopyOption.ATOMIC_MOVE);
    FileOps.forceDirectory(folders.of(Place.IN));
  }

  /** What grows must fit. */
  void grow(long bytes) throws IOException {
    quota.take(bytes, limits);
  }

  /** An upload ended and left nothing. */
  void ended(long bytes) {
    quota.drop(bytes);
  }

  /**
   * Shows a forced file under its name and makes the name durable; otherwise the name is as it was.
   * Not a link and a delete: with two names for a moment it would not be taken for a plain file.
   */
  void publish(Path temp, RemotePath.File file, long bytes) throws IOException {
    naming.alone(() -> publishNow(temp, file));
    quota.keep(bytes);
  }

  private void publishNow(Path temp, RemotePath.File file) throws IOException {
    var target = folders.of(file);
    refuseIfAccepted(file);
    FaultPoint.at("gate.close.rename");
    Files.move(temp, target, StandardCopyOption.ATOMIC_MOVE);
    forceOrTakeBack(target);
  }

  private void forceOrTakeBack(Path target) throws IOException {
    boolean durable = false;
    try {
      FaultPoint.at("gate.close.directory");
      FileOps.forceDirectory(folders.of(Place.IN));
      durable = true;
    } finally {
      if (!durable) {
        Files.deleteIfExists(target);
      }
    }
  }

  /** What was accepted stays; only what its sender calls unfinished may be written again. */
  private void refuseIfAccepted(RemotePath.File file) throws RefusedException {
    if (RemoteName.of(file.name()) == RemoteName.FINAL && FileOps.exists(folders.of(file))) {
      throw new RefusedException(Refusal.ALREADY_THERE);
    }
  }

  private static RemotePath.File incoming(RemotePath path) throws RefusedException {
    if (path instanceof RemotePath.File file && file.place() == Place.IN) {
      return file;
    }
    throw new RefusedException(Refusal.NOT_ALLOWED);
  }
}
