# Small, without root, with nothing to write to but /data.
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/second-look
COPY requirements.lock ./
RUN /opt/second-look/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY handlers ./handlers
COPY knowledge ./knowledge
COPY migrations ./migrations
# The lexicon is put together here, where it can be kept: the container may write to nothing but /data.
RUN /opt/second-look/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/second-look/bin/second-look knowledge coverage

FROM python:3.12-slim
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin second-look \
    && install -d -o 10001 -g 10001 -m 0700 /data
COPY --from=build /opt/second-look /opt/second-look
ENV PATH=/opt/second-look/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 SECOND_LOOK_DATA_DIR=/data
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
CMD ["second-look", "bot"]
