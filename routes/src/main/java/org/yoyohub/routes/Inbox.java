package org.yoyohub.routes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.yoyohub.core.partner.Agreement;
import org.yoyohub.core.partner.Pauses;
import org.yoyohub.core.receive.Receiver;
import org.yoyohub.routes.remote.CompletionSign;

/**
 * One partner's in/ folder. A look at it reads the names once, and takes what is announced in the
 * order of names: the order of a lane. Of the names alone a hundred thousand are few megabytes.
 */
final class Inbox {
  static final String WHERE = "in";

  /** After so many files it is asked again whether the partner is paused. */
  private static final int A_WHILE = 100;

  private final String partner;
  private final Path folder;
  private final CompletionSign sign;
  private final Receiver receiver;
  private final Acknowledgements acknowledgements;
  private final Pauses pauses;
  private final Troubles troubles;
  private final BooleanSupplier isStopping;

  Inbox(
      Agreement agreement,
      PartnerFolders folders,
      Receiver receiver,
      Acknowledgements acknowledgements,
      Pauses pauses,
      Troubles troubles,
      BooleanSupplier isStopping) {
    this.partner = agreement.partner();
    this.folder = folders.in(partner);
    this.sign = CompletionSign.of(agreement.completion());
    this.receiver = receiver;
    this.acknowledgements = acknowledgements;
    this.pauses = pauses;
    this.troubles = troubles;
    this.isStopping = isStopping;
  }

  /** Takes all that lies there and is complete; what fails is looked at again next time. */
  void look() {
    try {
      if (!isPaused()) {
        takeAll();
      }
      troubles.end(partner, WHERE);
    } catch (NoSuchFileException | NotDirectoryException e) {
      troubles.begin(partner, WHERE, "the folder is not there");
    } catch (IOException | RuntimeException e) {
      troubles.begin(partner, WHERE, e.getClass().getSimpleName());
    }
  }

  /** A file that cannot be taken now stops the look: those behind it would come out of order. */
  private void takeAll() throws IOException {
    int taken = 0;
    for (var name : names()) {
      if (isStopping.getAsBoolean() || (taken++ % A_WHILE == A_WHILE - 1 && isPaused())) {
        return;
      }
      take(folder.resolve(name));
    }
  }

  private boolean isPaused() {
    return pauses.isPaused(partner, Pauses.Direction.IN);
  }

  private void take(Path file) throws IOException {
    try {
      if (Acknowledgements.isOne(file)) {
        acknowledgements.take(partner, file);
      } else {
        receiver.receive(partner, file);
      }
    } catch (NoSuchFileException e) {
      requireFolder();
    }
  }

  /** Another node may have been quicker with a file, but not with the folder. */
  private void requireFolder() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  private List<String> names() throws IOException {
    requireFolder();
    var names = new ArrayList<String>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, this::isOurs)) {
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(names);
    return names;
  }

  private boolean isOurs(Path file) {
    var name = String.valueOf(file.getFileName());
    return !name.startsWith(".") && (sign.isOne(name) || Acknowledgements.isOne(file));
  }
}
