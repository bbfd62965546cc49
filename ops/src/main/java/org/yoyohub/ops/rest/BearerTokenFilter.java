package org.yoyohub.ops.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody in who does not carry the token. */
final class BearerTokenFilter extends OncePerRequestFilter {
  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,"detail":"a bearer token is needed"}
      """;
  private final HubToken token;

  BearerTokenFilter(HubToken token) {
    this.token = token;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (token.opensWith(request.getHeader("Authorization"))) {
      chain.doFilter(request, response);
    } else {
      refuse(response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType("application/problem+json");
    response.getWriter().write(PROBLEM.strip());
  }
}
