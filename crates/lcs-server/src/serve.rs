//! Address, life and end of the server.

use crate::{router::router, state::Served};
use lcs_app::{AppError, People};
use std::{
    io::ErrorKind,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};
use tokio::net::TcpListener;

/// How long open answers may still take after the end was asked for.
const GRACE: Duration = Duration::from_secs(10);

/// What to serve, and where.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// The city folder.
    pub dir: PathBuf,
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// A proxy in front speaks TLS: cookies are for TLS only, and its word on the client's address is believed.
    pub behind_tls: bool,
}

/// Why a city cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The city.
    #[error(transparent)]
    City(#[from] AppError),
    /// The address.
    #[error("cannot listen on {address}: {error}")]
    Address {
        /// Which.
        address: SocketAddr,
        /// Why not.
        error: std::io::Error,
    },
    /// The connection to the network broke.
    #[error("serving has ended: {0}")]
    Network(std::io::Error),
}

impl ServeError {
    /// What to try.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::City(error) => error.hint(),
            Self::Address { address, error } if error.kind() == ErrorKind::AddrInUse => format!(
                "another program, perhaps another `lcs serve`, uses port {}; choose another port, or 0 for a free one",
                address.port()
            ),
            Self::Address { error, .. } if error.kind() == ErrorKind::PermissionDenied => {
                "ports below 1024 need special rights; choose a higher one".into()
            }
            Self::Address { .. } => "choose an address of this machine, for example 127.0.0.1:8437".into(),
            Self::Network(_) => "start it again".into(),
        }
    }

    /// Whether another program has the port.
    #[must_use]
    pub fn is_port_taken(&self) -> bool {
        matches!(self, Self::Address { error, .. } if error.kind() == ErrorKind::AddrInUse)
    }
}

/// A server that has its address and does not answer yet.
pub struct Listening {
    listener: TcpListener,
    served: Served,
    address: SocketAddr,
    setup_path: Option<String>,
}

/// Opens the city and takes the address.
///
/// # Errors
/// When the folder is not a city or cannot be read, or the address cannot be had.
pub async fn listen(options: &ServeOptions) -> Result<Listening, ServeError> {
    // The address first: it is quickly known to be taken, and nothing has changed then.
    let failed = |error| ServeError::Address { address: options.listen, error };
    let listener = TcpListener::bind(options.listen).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let served = Served::open(&options.dir, People::open(&options.dir).await?, options.behind_tls).await?;
    served.uploads.sweep(std::time::SystemTime::now());
    let token = served.people.ensure_first_administrator().await?;
    let setup_path = token.map(|token| format!("/invitation/{token}"));
    Ok(Listening { listener, served, address, setup_path })
}

impl Listening {
    /// Where it will answer, as a browser takes it.
    #[must_use]
    pub fn address(&self) -> String {
        let ip = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => "127.0.0.1".to_owned(),
            IpAddr::V6(ip) if ip.is_unspecified() => "[::1]".to_owned(),
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        format!("http://{ip}:{}", self.address.port())
    }

    /// One-time link of the first administrator; `None` when there is one.
    #[must_use]
    pub fn setup_link(&self) -> Option<String> {
        self.setup_path.as_ref().map(|path| format!("{}{path}", self.address()))
    }

    /// Whether other machines can reach it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        !self.address.ip().is_loopback()
    }

    /// Answers until the process is told to end (SIGINT, SIGTERM). Then jobs are cancelled, nothing is left half-written,
    /// and open answers are finished.
    ///
    /// # Errors
    /// When the network breaks.
    pub async fn serve(self) -> Result<(), ServeError> {
        let service = router(self.served.clone()).into_make_service_with_connect_info::<SocketAddr>();
        let served = self.served.clone();
        let end = async move {
            asked_to_end().await;
            served.stopping.send_replace(true);
        };
        let mut stopping = self.served.stopping.subscribe();
        let late = async move {
            // The sender lives as long as the server.
            let _ = stopping.wait_for(|stopping| *stopping).await;
            tokio::time::sleep(GRACE).await;
        };
        let answered = async { axum::serve(self.listener, service).with_graceful_shutdown(end).await };
        let result = tokio::select! {
            result = answered => result.map_err(ServeError::Network),
            () = late => Ok(()),
        };
        let (served, stopped) = (self.served.clone(), self.served);
        // A panic in there was told.
        let _ = tokio::task::spawn_blocking(move || stopped.jobs.stop()).await;
        served.people.close().await;
        result
    }
}

async fn asked_to_end() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without signals it ends with the process.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// The whole server without an address, for tests of its answers.
///
/// # Errors
/// When the folder is not a city or cannot be read.
pub async fn router_of(dir: &Path, people: People, behind_tls: bool) -> Result<axum::Router, AppError> {
    Ok(router(Served::open(dir, people, behind_tls).await?))
}
