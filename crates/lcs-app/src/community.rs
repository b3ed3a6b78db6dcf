//! The smart home community: a block's file, folder or text in; its plan, running, outages, bills and effect out.

mod answer;
mod block_folder;
mod blocks;
mod changes;
mod conditions;
mod draft;
mod effect;
mod front;
mod judge;
mod limit;
mod metered;
mod operate;
mod optimise;
mod outage;
mod page_answers;
mod pictures;
mod report;
mod running;
mod schedule;
mod settle;
mod sizes;

pub use answer::{BlockAnswer, ClaimKind, ClaimRow, PlannedBlock};
pub use blocks::{
    BlockLine, BlockList, BlockPage, BlockPoint, OpenBlock, WriteBlock, draft_block, list_blocks, open_block,
    remove_block, show_block, write_block,
};
pub use changes::{BlockChanges, BlockControls, Control};
pub use conditions::{ConditionRow, Verdict as BlockVerdict};
pub use draft::{BlockDraft, DraftAsked};
pub use effect::{BlockEffectReport, EffectEntry, EffectRequest, EffectYear, effect_of_block};
pub use front::{BlockFront, BlockFrontPoint, FrontAgainst, FrontRequest, front_of_block};
pub use judge::{BlockJudgement, JudgeRequest, JudgedYear, judge_block};
pub use lcs_community::{
    CommonPayer, Layout as BlockLayout, Objective as BlockObjective, OutageTarget, Rule as SettlementRule, block_schema,
};
pub use limit::BlockLimit;
pub use operate::{BlockForecast, BlockOperation, OperateRequest, operate_block};
pub use optimise::{BlockReport, OptimiseRequest, optimise_block};
pub use outage::{BlockOutage, OutageRequest, outage_of_block};
pub use page_answers::{BlockFrontPage, StopWhen, answer_of_block, fronts_of_block};
pub use pictures::{
    BillRule, CommonBillPayer, CommonBillPicture, OutagePicture, Plant, RuleBills, SizeBound, SizeFigure,
    SurvivalPoint, WeekPicture,
};
pub use report::{block_report_file, block_report_of_file};
pub use running::{BlockRun, JudgeAsked, KnownAhead, OperateAsked, StatedYear, YearTable};
pub use settle::{BlockSettlement, HouseShare, SettleRequest, settle_block};
pub use sizes::{BlockSizes, GivenSizes};

pub(crate) use blocks::check_blocks;
pub(crate) use running::{judge_sizes, run_block};
