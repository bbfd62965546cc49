package org.yoyohub.ops.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.yoyohub.core.receive.LaneKeeper;

/** Turns what goes wrong into problem+json, without repeating what the caller sent. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
  @ExceptionHandler(NotFound.class)
  ProblemDetail notFound(NotFound e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler(BadRequest.class)
  ProblemDetail badRequest(BadRequest e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
  }

  @ExceptionHandler({Conflict.class, LaneKeeper.Refusal.class})
  ProblemDetail conflict(RuntimeException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ProblemDetail notUnderstood(MethodArgumentTypeMismatchException e) {
    var detail = e.getName() + " is not understood" + choices(e.getRequiredType());
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
  }

  private static String choices(@org.jspecify.annotations.Nullable Class<?> type) {
    return type == null || !type.isEnum()
        ? ""
        : "; it is one of " + java.util.Arrays.toString(type.getEnumConstants());
  }

  /** What was asked for cannot be meant. */
  static final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String why) {
      super(why);
    }
  }

  /** What was asked for does not go with how things stand. */
  static final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict(String why) {
      super(why);
    }
  }

  /** What was asked for is not there. */
  static final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotFound(String what) {
      super(what);
    }
  }
}
