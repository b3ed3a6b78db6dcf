# reviewed = false
# 施設の用途区分と床面積の種類。

## 用途区分

use-office = 事務所
use-private-office-large = 民間事務所（大規模）
use-private-office-small = 民間事務所（小規模）
use-public-housing-common = 公営住宅（共用部）
use-public-housing-tenant = 公営住宅（専有部）
use-market = 市場
use-hawker-centre = ホーカーセンター（屋台村）
use-community-hall = コミュニティホール
use-library = 図書館
use-sports-centre = スポーツセンター
use-swimming-pool = プール
use-car-park = 駐車場（車庫棟）
use-depot = 車両基地・作業所
use-park = 公園
use-clinic = 診療所
use-hospital = 病院
use-school = 学校
use-university = 大学
use-street-lighting = 街路灯
use-hotel = ホテル
use-retail = 物販店舗
use-shop-house = 店舗併用住宅
use-mall = ショッピングモール
use-supermarket = スーパーマーケット
use-warehouse = 倉庫
use-refrigerated-warehouse = 冷凍・冷蔵倉庫
use-worship = 宗教施設
use-multifamily = 集合住宅
use-single-family = 戸建住宅
use-senior-care = 高齢者施設
use-laboratory = 研究施設
use-data-centre = データセンター
use-restaurant = 飲食店
use-fire-station = 消防署
use-police-station = 警察署
use-courthouse = 裁判所
use-museum = 博物館・美術館
use-self-storage = トランクルーム
use-parking = 駐車場
use-water-works = 上下水道施設
use-industrial = 工場等
use-mixed-use = 複合用途
use-other = その他

## 床面積の種類

area-gross-building = 延床面積（建物のみ）
area-gross = 延床面積
area-gross-with-parking = 延床面積（駐車場を含む）
area-net = 専用面積
area-conditioned = 空調面積
area-parking = 駐車場面積
area-site = 敷地面積
